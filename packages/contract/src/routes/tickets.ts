import { z } from 'zod';
import * as tickets from '../tickets.ts';
import { c, id } from './parts.ts';

export const ticketRoutes = c.router({
  listTickets: {
    method: 'GET',
    path: '/tickets',
    query: tickets.ticketFilterSchema,
    responses: { 200: tickets.ticketPageSchema },
    summary: 'List tickets, the most recently changed first',
  },
  countTickets: {
    method: 'GET',
    path: '/tickets/counts',
    responses: { 200: tickets.ticketCountsSchema },
    summary: 'Numbers of tickets per view (staff)',
  },
  createTicket: {
    method: 'POST',
    path: '/tickets',
    body: tickets.createTicketSchema,
    responses: { 201: tickets.ticketSchema },
    summary: 'Create a ticket',
  },
  getTicket: {
    method: 'GET',
    path: '/tickets/:id',
    pathParams: id,
    responses: { 200: tickets.ticketSchema },
    summary: 'Get a ticket with its newest 100 articles',
  },
  updateTicket: {
    method: 'PATCH',
    path: '/tickets/:id',
    pathParams: id,
    body: tickets.updateTicketSchema,
    responses: { 200: tickets.ticketItemSchema },
    summary: 'Change state, owner, queue, priority or tags (staff)',
  },
  listArticles: {
    method: 'GET',
    path: '/tickets/:id/articles',
    pathParams: id,
    query: tickets.articleFilterSchema,
    responses: { 200: tickets.articlePageSchema },
    summary: 'List the articles of a ticket, the newest first',
  },
  createArticle: {
    method: 'POST',
    path: '/tickets/:id/articles',
    pathParams: id,
    body: tickets.createArticleSchema,
    responses: { 201: z.object({ article: tickets.articleSchema, ticket: tickets.ticketItemSchema }) },
    summary: 'Reply to a ticket or add a note',
  },
  getArticleHtml: {
    method: 'GET',
    path: '/articles/:id/html',
    pathParams: id,
    query: z.object({ images: z.enum(['remote']).optional() }).strict(),
    responses: { 200: c.otherResponse({ contentType: 'text/html', body: z.string() }) },
    summary: 'The formatted body as a page of its own for a sandboxed frame',
  },
  createUpload: {
    method: 'POST',
    path: '/uploads',
    query: tickets.uploadQuerySchema,
    contentType: 'application/octet-stream' as never,
    body: c.type<ReadableStream<Uint8Array>>(),
    responses: { 201: tickets.uploadSchema },
    summary: 'Upload a file (the request body as it is, at most 25 MB) to attach to an article within 24 hours',
    metadata: { stream: true },
  },
  getAttachment: {
    method: 'GET',
    path: '/attachments/:id',
    pathParams: id,
    query: z.object({ disposition: z.enum(['attachment', 'inline']).optional() }).strict(),
    responses: { 200: c.otherResponse({ contentType: 'application/octet-stream', body: z.unknown() }) },
    summary: 'Download an attachment; inline only for raster images',
  },
});
