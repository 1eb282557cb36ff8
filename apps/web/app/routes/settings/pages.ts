import {
  Archive,
  BookCheck,
  Bot,
  Eye,
  Fingerprint,
  Globe,
  KeyRound,
  AtSign,
  DoorOpen,
  FileCheck2,
  Palette,
  PenLine,
  Hash,
  LifeBuoy,
  Link2,
  LogIn,
  PackageOpen,
  type LucideIcon,
  MailCheck,
  MailWarning,
  Rocket,
  ScrollText,
  SearchCheck,
  ShieldCheck,
  UserX,
  Users,
  UsersRound,
  Webhook,
} from 'lucide-react';
import { m } from '#app/paraglide/messages.js';

interface Page {
  to: string;
  label: () => string;
  icon: LucideIcon;
  group: 'tenant' | 'desk' | 'security' | 'integrations' | 'privacy';
  /** Who lacks it does not see the page. */
  permission: string;
}

const pages: readonly Page[] = [
  { to: '/settings/queues', label: m.queues, icon: Hash, group: 'desk', permission: 'queue.create' },
  { to: '/settings/channels', label: m.channels, icon: AtSign, group: 'desk', permission: 'channel.create' },
  { to: '/settings/intake', label: m.intake, icon: DoorOpen, group: 'desk', permission: 'intake.get' },
  {
    to: '/settings/portal',
    label: m.portal_settings,
    icon: DoorOpen,
    group: 'desk',
    permission: 'portal.get-settings',
  },
  { to: '/settings/agents', label: m.agents, icon: Users, group: 'desk', permission: 'agent.create' },
  { to: '/settings/roles', label: m.roles, icon: KeyRound, group: 'desk', permission: 'role.update' },
  { to: '/settings/teams', label: m.teams, icon: UsersRound, group: 'desk', permission: 'team.update' },
  {
    to: '/settings/access-rules',
    label: m.access_rules,
    icon: Fingerprint,
    group: 'security',
    permission: 'access.get-rules',
  },
  { to: '/settings/sso', label: m.sso, icon: LogIn, group: 'security', permission: 'sso.list' },
  {
    to: '/settings/incoming-mails',
    label: m.incoming_mails,
    icon: MailWarning,
    group: 'desk',
    permission: 'incoming-mail.list',
  },
  {
    to: '/settings/notice',
    label: m.privacy_notice,
    icon: BookCheck,
    group: 'privacy',
    permission: 'privacy.check-notice',
  },
  {
    to: '/settings/registers',
    label: m.registers,
    icon: ShieldCheck,
    group: 'privacy',
    permission: 'privacy.get-registers',
  },
  {
    to: '/settings/consents',
    label: m.consents,
    icon: MailCheck,
    group: 'privacy',
    permission: 'consent-purpose.list',
  },
  {
    to: '/settings/notice-findings',
    label: m.own_check,
    icon: SearchCheck,
    group: 'privacy',
    permission: 'privacy.lint-notice',
  },
  {
    to: '/settings/retention',
    label: m.retention,
    icon: Archive,
    group: 'privacy',
    permission: 'retention.list-rules',
  },
  { to: '/settings/erasures', label: m.erasures, icon: UserX, group: 'privacy', permission: 'erasure.list' },
  {
    to: '/settings/disposals',
    label: m.disposals,
    icon: FileCheck2,
    group: 'privacy',
    permission: 'retention.list-disposals',
  },
  { to: '/settings/domains', label: m.domains, icon: Link2, group: 'tenant', permission: 'domain.list' },
  { to: '/settings/appearance', label: m.appearance, icon: Palette, group: 'tenant', permission: 'branding.get' },
  { to: '/settings/signatures', label: m.signatures, icon: PenLine, group: 'tenant', permission: 'branding.get' },
  {
    to: '/settings/closing',
    label: m.closing,
    icon: PackageOpen,
    group: 'tenant',
    permission: 'closing.get',
  },
  {
    to: '/settings/support-access',
    label: m.support_access,
    icon: LifeBuoy,
    group: 'tenant',
    permission: 'support.list',
  },
  { to: '/settings/audit', label: m.audit, icon: ScrollText, group: 'privacy', permission: 'audit.list' },
  {
    to: '/settings/read-accesses',
    label: m.read_accesses,
    icon: Eye,
    group: 'privacy',
    permission: 'read-access.list',
  },
  { to: '/settings/access-log', label: m.access_log, icon: Globe, group: 'privacy', permission: 'access-log.list' },
  {
    to: '/settings/api-tokens',
    label: m.api_tokens,
    icon: KeyRound,
    group: 'integrations',
    permission: 'api-token.list',
  },
  {
    to: '/settings/service-tokens',
    label: m.service_tokens,
    icon: Bot,
    group: 'integrations',
    permission: 'service-token.list',
  },
  { to: '/settings/webhooks', label: m.webhooks, icon: Webhook, group: 'integrations', permission: 'webhook.list' },
  { to: '/setup', label: m.setup_title, icon: Rocket, group: 'tenant', permission: 'setup.get' },
];

/** The settings a person may open, in the order of the menu. */
export function visiblePages(may: (permission: string) => boolean): Page[] {
  return pages.filter((page) => may(page.permission));
}
