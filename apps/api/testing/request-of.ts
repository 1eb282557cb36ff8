import type { AppRoute } from '@ts-rest/core';
import { z } from 'zod';
import { contract } from '@redlich/contract';
import { sampleOf, type NextId } from './sample.ts';

/** Every route of the contract by its name; new ones are in it by themselves. */
export const everyRoute = Object.entries(contract as unknown as Record<string, AppRoute>);

export interface Composed {
  path: string;
  body: unknown;
}

/** A request that a route accepts, with every id in path, query and body taken from `nextId`. */
export function requestOf(route: AppRoute, nextId: NextId, cursor?: string): Composed {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const field = (route.pathParams as z.AnyZodObject).shape[name] as z.ZodTypeAny;
    return encodeURIComponent(String(sampleOf(field, nextId, name)));
  });
  const query = new URLSearchParams();
  for (const [name, field] of queryOf(route)) {
    if (name === 'cursor') continue;
    if (holdsId(field)) query.set(name, nextId(name));
    else if (!field.isOptional()) query.set(name, String(sampleOf(field, nextId, name)));
  }
  if (cursor !== undefined) query.set('cursor', cursor);
  const body =
    route.method !== 'GET' && 'body' in route && route.body instanceof z.ZodType
      ? sampleOf(route.body, nextId)
      : undefined;
  return { path: query.size > 0 ? `${path}?${query}` : path, body };
}

export const pages = (route: AppRoute): boolean => queryOf(route).some(([name]) => name === 'cursor');

function queryOf(route: AppRoute): [string, z.ZodTypeAny][] {
  return route.query instanceof z.ZodObject ? Object.entries(route.query.shape as Record<string, z.ZodTypeAny>) : [];
}

function holdsId(field: z.ZodTypeAny): boolean {
  if (field instanceof z.ZodOptional) return holdsId(field.unwrap() as z.ZodTypeAny);
  if (field instanceof z.ZodUnion) return (field.options as z.ZodTypeAny[]).some(holdsId);
  return field instanceof z.ZodString && field.isUUID;
}
