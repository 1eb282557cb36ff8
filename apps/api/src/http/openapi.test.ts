import type { AppRoute } from '@ts-rest/core';
import { expect, test } from 'vitest';
import { contract } from '@redlich/contract';
import { openApiDocument } from './openapi.ts';

interface Operation {
  operationId: string;
  tags: string[];
  security?: unknown[];
  requestBody?: { content: object };
  responses: Record<string, { content?: object }>;
}
const { paths } = JSON.parse(openApiDocument()) as { paths: Record<string, Record<string, Operation>> };
const routes = Object.entries(contract as unknown as Record<string, AppRoute>);

test.each(routes)('%s is described, with a tag and problems of the right type', (_, route) => {
  const operation = paths[route.path.replaceAll(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()];
  expect(operation?.tags[0]).toBeTypeOf('string');
  expect(operation?.responses['404']?.content).toHaveProperty(['application/problem+json']);
});

test('files go up as bytes, the live channel is described, public routes ask for no session', () => {
  expect(paths['/api/v1/uploads']?.['post']?.requestBody?.content).toHaveProperty(['application/octet-stream']);
  expect(paths['/api/v1/events']?.['get']?.responses['200']?.content).toHaveProperty(['text/event-stream']);
  expect(paths['/api/v1/privacy/notice']?.['get']?.security).toEqual([]);
});
