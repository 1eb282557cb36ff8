import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config';

export default [
  index('routes/platform/start.tsx'),
  route('login', 'routes/auth/login.tsx'),
  route('logout', 'routes/auth/logout.tsx'),
  route('language', 'routes/auth/language.tsx'),
  route('privacy', 'routes/privacy/notice.tsx'),
  layout('routes/agent/shell/shell.tsx', [
    ...prefix('desk', [
      index('routes/agent/list/ticket-list.tsx'),
      route('new', 'routes/agent/new-ticket/new-ticket.tsx'),
      route('tickets/:id', 'routes/agent/ticket/ticket.tsx'),
    ]),
    route('settings', 'routes/settings/settings.tsx', [
      index('routes/settings/first.tsx'),
      route('queues', 'routes/settings/queues.tsx'),
      route('agents', 'routes/settings/agents.tsx'),
      route('channels', 'routes/settings/channels.tsx'),
      route('incoming-mails', 'routes/settings/incoming-mails.tsx'),
      route('retention', 'routes/settings/retention.tsx'),
      route('disposals', 'routes/settings/disposals.tsx'),
      route('registers', 'routes/settings/registers.tsx'),
      route('activities/:id', 'routes/settings/activity.tsx'),
      route('recipients/:id', 'routes/settings/recipient.tsx'),
      route('audit', 'routes/settings/audit.tsx'),
    ]),
  ]),
  route('portal', 'routes/customer/portal.tsx', [
    index('routes/customer/requests.tsx'),
    route('new', 'routes/customer/new-request.tsx'),
    route('requests/:id', 'routes/customer/request.tsx'),
  ]),
  ...prefix('console', [
    route('login', 'routes/console/login.tsx'),
    route('logout', 'routes/console/logout.tsx'),
    route('language', 'routes/console/language.tsx'),
    route('welcome', 'routes/console/welcome.tsx'),
    layout('routes/console/console.tsx', [
      route('tenants', 'routes/console/tenants.tsx'),
      route('tenants/:id', 'routes/console/tenant.tsx'),
      route('jobs', 'routes/console/jobs.tsx'),
      route('jobs/:queue', 'routes/console/dead-jobs.tsx'),
      route('health', 'routes/console/health.tsx'),
      route('acts', 'routes/console/acts.tsx'),
    ]),
  ]),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
