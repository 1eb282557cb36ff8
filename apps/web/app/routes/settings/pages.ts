import {
  Archive,
  ArchiveX,
  AtSign,
  BookCheck,
  BookLock,
  BookText,
  Bot,
  Building2,
  Cable,
  CirclePause,
  ClipboardPaste,
  DoorOpen,
  Eye,
  FileCheck2,
  FileSignature,
  Fingerprint,
  FolderDown,
  Gauge,
  Gavel,
  Globe,
  Hand,
  Handshake,
  Hash,
  KeyRound,
  LifeBuoy,
  Link2,
  ListChecks,
  ListOrdered,
  LogIn,
  MailCheck,
  MailPen,
  MailWarning,
  Megaphone,
  MessagesSquare,
  PackageOpen,
  Palette,
  PenLine,
  Rocket,
  Scale,
  ScrollText,
  Share2,
  ShieldCheck,
  Siren,
  Trash2,
  UserCog,
  UserX,
  Users,
  UsersRound,
  Webhook,
  type LucideIcon,
} from 'lucide-react';
import { m } from '#app/paraglide/messages.js';

const groups = {
  people: m.settings_people,
  channels: m.settings_channels,
  organisation: m.settings_organisation,
  integrations: m.settings_integrations,
  privacy: m.settings_privacy,
  logs: m.settings_logs,
} as const;
type Group = keyof typeof groups;

export interface SettingsPage {
  to: string;
  label: () => string;
  icon: LucideIcon;
  group: Group;
  /** Who lacks it does not see the page. */
  permission: string;
  /** Pages that are reached from this one and have addresses of their own. */
  holds?: readonly string[];
}

// Every page of the settings, one a line, in the order of the menu.
// prettier-ignore
const pages: readonly SettingsPage[] = [
  { group: 'people', to: '/settings/agents', label: m.agents, icon: Users, permission: 'agent.create' },
  { group: 'people', to: '/settings/roles', label: m.roles, icon: UserCog, permission: 'role.update' },
  { group: 'people', to: '/settings/teams', label: m.teams, icon: UsersRound, permission: 'team.update' },
  { group: 'people', to: '/settings/access-rules', label: m.access_rules, icon: Fingerprint, permission: 'access.get-rules' },
  { group: 'people', to: '/settings/sso', label: m.sso, icon: LogIn, permission: 'sso.list' },
  { group: 'channels', to: '/settings/queues', label: m.queues, icon: Hash, permission: 'queue.create' },
  { group: 'channels', to: '/settings/channels', label: m.channels, icon: AtSign, permission: 'channel.create' },
  { group: 'channels', to: '/settings/intake', label: m.intake, icon: DoorOpen, permission: 'intake.get' },
  { group: 'channels', to: '/settings/portal', label: m.portal_settings, icon: MessagesSquare, permission: 'portal.get-settings' },
  { group: 'channels', to: '/settings/announcements', label: m.announcements, icon: Megaphone, permission: 'announcement.list' },
  { group: 'channels', to: '/settings/incoming-mails', label: m.incoming_mails, icon: MailWarning, permission: 'incoming-mail.list' },
  { group: 'organisation', to: '/settings/appearance', label: m.appearance, icon: Palette, permission: 'branding.get' },
  { group: 'organisation', to: '/settings/signatures', label: m.signatures, icon: PenLine, permission: 'branding.get' },
  { group: 'organisation', to: '/settings/domains', label: m.domains, icon: Link2, permission: 'domain.list' },
  { group: 'organisation', to: '/setup', label: m.setup_title, icon: Rocket, permission: 'setup.get' },
  { group: 'organisation', to: '/settings/support-access', label: m.support_access, icon: LifeBuoy, permission: 'support.list' },
  { group: 'organisation', to: '/settings/closing', label: m.closing, icon: PackageOpen, permission: 'closing.get' },
  { group: 'integrations', to: '/settings/api-tokens', label: m.api_tokens, icon: KeyRound, permission: 'api-token.list' },
  { group: 'integrations', to: '/settings/service-tokens', label: m.service_tokens, icon: Bot, permission: 'service-token.list' },
  { group: 'integrations', to: '/settings/webhooks', label: m.webhooks, icon: Webhook, permission: 'webhook.list' },
  { group: 'privacy', to: '/settings/privacy', label: m.privacy_home, icon: Gauge, permission: 'readiness.get' },
  { group: 'privacy', to: '/settings/notice', label: m.privacy_notice, icon: BookCheck, permission: 'privacy.check-notice' },
  { group: 'privacy', to: '/settings/notice-checks', label: m.checks, icon: ListChecks, permission: 'notice.list-checks' },
  { group: 'privacy', to: '/settings/notice-shape', label: m.notice_shape, icon: ListOrdered, permission: 'notice.get-shape' },
  { group: 'privacy', to: '/settings/registers', label: m.registers, icon: ShieldCheck, permission: 'privacy.get-registers', holds: ['/settings/activities'] },
  { group: 'privacy', to: '/settings/notice-import', label: m.notice_import, icon: ClipboardPaste, permission: 'notice.import' },
  { group: 'privacy', to: '/settings/recipients', label: m.recipients, icon: Building2, permission: 'privacy.get-registers' },
  { group: 'privacy', to: '/settings/sub-processors', label: m.sub_processors, icon: Handshake, permission: 'sub-processor.list-changes' },
  { group: 'privacy', to: '/settings/breaches', label: m.breaches, icon: Siren, permission: 'breach.list' },
  { group: 'privacy', to: '/settings/connections', label: m.connections, icon: Cable, permission: 'connection.list' },
  { group: 'privacy', to: '/settings/records', label: m.records, icon: BookText, permission: 'processing-record.get' },
  { group: 'privacy', to: '/settings/contract', label: m.platform_contract, icon: FileSignature, permission: 'processing-contract.get' },
  { group: 'privacy', to: '/settings/data-requests', label: m.data_requests, icon: Scale, permission: 'data-request.list' },
  { group: 'privacy', to: '/settings/disclosures', label: m.disclosures, icon: Share2, permission: 'disclosure.list' },
  { group: 'privacy', to: '/settings/letter-texts', label: m.letter_texts, icon: MailPen, permission: 'letter-text.list' },
  { group: 'privacy', to: '/settings/objections', label: m.processing_objections, icon: Hand, permission: 'processing-objection.list' },
  { group: 'privacy', to: '/settings/consents', label: m.consents, icon: MailCheck, permission: 'consent-purpose.list' },
  { group: 'privacy', to: '/settings/retention', label: m.retention, icon: Archive, permission: 'retention.list-rules' },
  { group: 'privacy', to: '/settings/holds', label: m.holds, icon: Gavel, permission: 'hold.list' },
  { group: 'privacy', to: '/settings/restrictions', label: m.restrictions, icon: CirclePause, permission: 'restriction.list' },
  { group: 'privacy', to: '/settings/archive', label: m.archive, icon: ArchiveX, permission: 'archive.list' },
  { group: 'privacy', to: '/settings/trash', label: m.trash, icon: Trash2, permission: 'trash.list' },
  { group: 'privacy', to: '/settings/subject-packages', label: m.subject_packages, icon: FolderDown, permission: 'subject-access.list' },
  { group: 'privacy', to: '/settings/erasures', label: m.erasures, icon: UserX, permission: 'erasure.list' },
  { group: 'privacy', to: '/settings/ledger', label: m.ledger, icon: BookLock, permission: 'ledger.list' },
  { group: 'privacy', to: '/settings/disposals', label: m.disposals, icon: FileCheck2, permission: 'retention.list-disposals' },
  { group: 'logs', to: '/settings/audit', label: m.audit, icon: ScrollText, permission: 'audit.list' },
  { group: 'logs', to: '/settings/read-accesses', label: m.read_accesses, icon: Eye, permission: 'read-access.list' },
  { group: 'logs', to: '/settings/access-log', label: m.access_log, icon: Globe, permission: 'access-log.list' },
];

/** The settings a person may open. */
export const visiblePages = (may: (permission: string) => boolean): SettingsPage[] =>
  pages.filter((page) => may(page.permission));

/** The same in the order of the menu, under the names of their groups. Privacy leads for who answers for it. */
export function visibleGroups(may: (permission: string) => boolean) {
  const visible = visiblePages(may);
  const keys = Object.keys(groups) as Group[];
  if (may('notice.publish')) keys.sort((a, b) => Number(b === 'privacy') - Number(a === 'privacy'));
  return keys
    .map((key) => ({ key, title: groups[key](), pages: visible.filter((page) => page.group === key) }))
    .filter((group) => group.pages.length > 0);
}

/** Whether an address is this page or one below it. */
export const isPageAt = ({ to, holds = [] }: SettingsPage, pathname: string): boolean =>
  [to, ...holds].some((place) => pathname === place || pathname.startsWith(`${place}/`));
