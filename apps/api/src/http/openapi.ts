import type { AppRoute } from '@ts-rest/core';
import { generateOpenApi } from '@ts-rest/open-api';
import { contract, problemStatus, type ProblemCode } from '@redlich/contract';
import type { RouteMetadata } from './mount.ts';

const description = `The Host header decides the desk. A program sends \`Authorization: Bearer rdl_…\` with a token made in the settings, under
"API tokens"; it may what the token was given and its owner still may. A browser has the session cookie that
\`POST /api/v1/session\` sets. Errors are
\`application/problem+json\` (RFC 9457) in the language of the request. Unknown and foreign ids are both 404. A change that would make a sentence of the published privacy
notice untrue is answered with 409 \`noticeDrift\` and the sentences; sent again with the header \`notice-drift: publish\`, the change and a
new version of the notice are saved together.`;

const tags: Record<string, string> = {
  session: 'Session',
  sessions: 'Session',
  'password-reset': 'Session',
  factors: 'Session',
  'access-rules': 'Session',
  sso: 'Session',
  'sso-providers': 'Session',
  'sso-check': 'Session',
  'sso-rules': 'Session',
  tickets: 'Tickets',
  articles: 'Tickets',
  uploads: 'Files',
  attachments: 'Files',
  'desk-frame': 'Desk',
  tenant: 'Desk',
  queues: 'Desk',
  channels: 'Desk',
  'incoming-mails': 'Desk',
  intake: 'Desk',
  quarantine: 'Desk',
  agents: 'People',
  absence: 'People',
  alerts: 'People',
  announcements: 'People',
  'sub-processors': 'Privacy',
  breaches: 'Privacy',
  'breach-measures': 'Privacy',
  roles: 'People',
  teams: 'People',
  invitations: 'People',
  customers: 'People',
  organisations: 'People',
  contracts: 'People',
  branding: 'Desk',
  portal: 'Portal',
  account: 'Portal',
  profile: 'Portal',
  visitor: 'Portal',
  consents: 'Portal',
  'consent-purposes': 'Privacy',
  erasures: 'Privacy',
  'data-requests': 'Privacy',
  'data-request-letter-texts': 'Privacy',
  'processing-objections': 'Privacy',
  'data-request-letters': 'Privacy',
  disclosures: 'Privacy',
  'recipient-notices': 'Privacy',
  retention: 'Retention',
  locks: 'Retention',
  trash: 'Retention',
  archive: 'Retention',
  privacy: 'Privacy',
  'processing-contracts': 'Privacy',
  audit: 'Privacy',
  'api-tokens': 'Integrations',
  'service-tokens': 'Integrations',
  webhooks: 'Integrations',
  domains: 'Domains',
  'read-accesses': 'Privacy',
  'subject-packages': 'Privacy',
  'access-log': 'Privacy',
  'page-views': 'Privacy',
  setup: 'Setup',
  platform: 'Platform',
  tools: 'Platform',
  console: 'Console',
  closing: 'Notice and export',
  exports: 'Notice and export',
  'support-accesses': 'Support access',
  'support-session': 'Support access',
  events: 'Live events',
};

const problemNames = Object.fromEntries(
  Object.entries(problemStatus).map(([code, status]) => [status, code as ProblemCode]),
);
const problem = { $ref: '#/components/schemas/Problem' };
const text = { type: 'string' };
const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    code: { type: 'string', enum: Object.keys(problemStatus) },
    requestId: text,
    fields: {
      type: 'array',
      items: { type: 'object', required: ['field', 'message'], properties: { field: text, message: text } },
    },
    drift: {
      type: 'object',
      description: 'Of noticeDrift: the sentences of the published notice that the change would make untrue',
      required: ['sentences', 'added', 'mayPublish', 'obstacles'],
      properties: {
        sentences: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'before', 'after', 'reasons'],
            properties: {
              id: text,
              before: text,
              after: { type: 'string', nullable: true },
              reasons: { type: 'array', items: text },
            },
          },
        },
        mayPublish: { type: 'boolean' },
        added: { type: 'array', items: text },
        obstacles: { type: 'array', items: text },
      },
    },
  },
};
const binary = { schema: { type: 'string', format: 'binary' } } as const;

type Operation = Parameters<NonNullable<NonNullable<Parameters<typeof generateOpenApi>[2]>['operationMapper']>>[0];

/** What the contract cannot say in types: problems, files, tags, who may ask. */
function complete(operation: Operation, route: AppRoute): Operation {
  const metadata = (route.metadata ?? {}) as RouteMetadata;
  const responses = Object.entries(operation.responses).map(([status, response]) => [
    status,
    describe(Number(status), route, response),
  ]);
  return {
    ...operation,
    tags: [tags[route.path.split('/')[3]!]!],
    ...(metadata.public && { security: [] }),
    ...(metadata.stream && { requestBody: { required: true, content: { 'application/octet-stream': binary } } }),
    responses: Object.fromEntries(responses) as Operation['responses'],
  };
}

function describe(status: number, route: AppRoute, response: object): object {
  const code = problemNames[status];
  if (code) return { description: code, content: { 'application/problem+json': { schema: problem } } };
  const own = route.responses[status] as { contentType?: string } | undefined;
  const content = own?.contentType ? { content: { [own.contentType]: binary } } : {};
  return { ...response, description: route.summary ?? '', ...content };
}

const events = {
  get: {
    operationId: 'events',
    summary: 'Live changes as server-sent events: `change` (a LiveEvent) and `resync` (read everything again)',
    tags: ['Live events'],
    responses: {
      200: {
        description: 'A stream that ends with the session',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    },
  },
};

let document: string | undefined;

/** The contract as OpenAPI 3; made once, when first asked for. */
export function openApiDocument(): string {
  document ??= JSON.stringify(describeApi());
  return document;
}

function describeApi(): object {
  const info = { title: 'Redlich', version: '1', description };
  const made = generateOpenApi(contract, { info }, { setOperationId: 'concatenated-path', operationMapper: complete });
  return {
    ...made,
    paths: { ...made.paths, '/api/v1/events': events },
    security: [{ token: [] }, { session: [] }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token, `rdl_` and 38 characters' },
        session: { type: 'apiKey', in: 'cookie', name: 'redlich_session' },
      },
      schemas: { Problem: problemSchema },
    },
  };
}
