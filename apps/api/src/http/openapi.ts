import { generateOpenApi } from '@ts-rest/open-api';
import { contract } from '@redlich/contract';

let document: string | undefined;

/** The contract as OpenAPI 3; made once, when first asked for. */
export function openApiDocument(): string {
  document ??= JSON.stringify(
    generateOpenApi(
      contract,
      {
        info: {
          title: 'Redlich',
          version: '1',
          description:
            'The API of a service desk. The Host header decides the desk; `POST /api/v1/session` sets the session cookie. ' +
            'Errors are application/problem+json (RFC 9457). Live changes come as server-sent events from `GET /api/v1/events`.',
        },
      },
      { setOperationId: 'concatenated-path' },
    ),
  );
  return document;
}
