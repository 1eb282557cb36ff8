import * as domains from '../domains.ts';
import { c, id, none, noticeDrift } from './parts.ts';

export const domainRoutes = c.router({
  listDomains: {
    method: 'GET',
    path: '/domains',
    responses: { 200: domains.customDomainsSchema },
    summary: "The desk's own domains with the DNS records each needs (admin)",
  },
  addDomain: {
    method: 'POST',
    path: '/domains',
    ...noticeDrift,
    body: domains.addDomainSchema,
    responses: { 201: domains.customDomainSchema },
    summary: 'Claim a domain; it is served once its DNS proves it (admin)',
  },
  setPrimaryDomain: {
    method: 'PUT',
    path: '/domains/primary',
    ...noticeDrift,
    body: domains.primaryDomainSchema,
    responses: { 200: domains.customDomainsSchema },
    summary: 'Choose the host that links name; the others keep working (admin)',
  },
  checkDomain: {
    method: 'POST',
    path: '/domains/:id/checks',
    pathParams: id,
    body: none.optional(),
    responses: { 200: domains.customDomainSchema },
    summary: 'Look at the DNS records of a domain now (admin)',
  },
  removeDomain: {
    method: 'DELETE',
    path: '/domains/:id',
    ...noticeDrift,
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Give a domain up; it is not served any more (admin)',
  },
  listDomainsOfTenant: {
    method: 'GET',
    path: '/console/tenants/:id/domains',
    pathParams: id,
    responses: { 200: domains.operatedDomainListSchema },
    summary: "A tenant's own domains",
    metadata: { console: true },
  },
  listFailingDomains: {
    method: 'GET',
    path: '/console/failing-domains',
    responses: { 200: domains.operatedDomainListSchema },
    summary: 'Domains of all tenants whose DNS no longer leads here, the longest failing first',
    metadata: { console: true },
  },
});
