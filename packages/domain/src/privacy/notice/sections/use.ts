import { announcementClassSchema } from '@redlich/contract';
import { mailsAnHourMax } from '../../../intake/index.ts';
import { block, claim, sentence, type DraftSection, type DraftSentence } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';

export function intakeSection({ intake, channels, portal, featuresOn }: NoticeFacts): DraftSection {
  const { policy, answersStrangers, quarantineDays } = intake;
  const own = channels.filter((channel) => channel.policy !== null && channel.policy !== policy);
  const holdsBack = [policy, ...own.map((channel) => channel.policy)].some((one) => one !== 'open');
  const strangers: DraftSentence[] = holdsBack
    ? [
        sentence('intake.strangers', claim('K5', { quarantineDays }), ({ use, keeping }) =>
          use.strangers(keeping.days(quarantineDays)),
        ),
        sentence('intake.answer', claim('K5', { answersStrangers }), ({ use }) =>
          answersStrangers ? use.strangersAnswered : use.strangersSilent,
        ),
      ]
    : [];
  return {
    id: 'intake',
    blocks: [
      ...block('paragraph', [
        sentence('intake.policy', [claim('K5', { policy }), claim('K19', { policy })], ({ use }) => use.intake(policy)),
        ...own.map(({ address, policy: decided }) =>
          sentence(`intake.channel.${address}`, claim('K5', { policy: decided! }, address), ({ use }) =>
            use.intakeChannel(address, decided!),
          ),
        ),
      ]),
      ...block('paragraph', [
        ...strangers,
        sentence('intake.flood', claim('K39', { mailsAnHour: mailsAnHourMax, quarantineDays }), ({ use, keeping }) =>
          use.flood(mailsAnHourMax, keeping.daysDative(quarantineDays)),
        ),
        ...(portal.confirmsReceipt
          ? [sentence('intake.receipt', claim('K28', { confirmsReceipt: true }), ({ use }) => use.receipt)]
          : []),
      ]),
      ...(featuresOn.includes('announcements')
        ? block('paragraph', [
            sentence(
              'intake.announcements',
              claim('K32', { classes: announcementClassSchema.options }),
              ({ use }) => use.announcements,
            ),
          ])
        : []),
      ...(portal.minimises ? block('paragraph', sparing(portal)) : []),
    ],
  };
}

/** Where people write, they are asked to write little, and can black out images. */
const sparing = ({ confirmsReceipt }: NoticeFacts['portal']): DraftSentence[] => [
  sentence('intake.sparing', claim('K16', { everyForm: true }), ({ use }) => use.sparing),
  ...(confirmsReceipt
    ? [sentence('intake.sparing.receipt', claim('K16', { confirmation: true }), ({ use }) => use.sparingReceipt)]
    : []),
  sentence('intake.redaction', claim('K16', { redaction: true }), ({ use }) => use.redaction),
];

export function account({ portal, sharesRequests }: NoticeFacts): DraftSection {
  const { optIn, invitation, initialPassword, magicLink } = portal.accounts;
  const ways: DraftSentence[] = [
    ...(optIn ? [sentence('account.opt-in', claim('K26', { optIn }), ({ use }) => use.accountOptIn)] : []),
    ...(invitation
      ? [sentence('account.invitation', claim('K26', { invitation }), ({ use }) => use.accountInvitation)]
      : []),
    ...(initialPassword
      ? [sentence('account.initial', claim('K34', { initialPassword }), ({ use }) => use.accountInitial)]
      : []),
    ...(magicLink ? [sentence('account.link', claim('K26', { magicLink }), ({ use }) => use.accountMagicLink)] : []),
  ];
  return {
    id: 'account',
    blocks: [
      ...block('paragraph', ways),
      ...block('paragraph', [
        sentence('account.requests', claim('K27', { shared: sharesRequests }), ({ use }) =>
          sharesRequests ? use.sharedRequests : use.ownRequests,
        ),
        sentence('account.erasure', claim('K30', { selfErasure: true }), ({ use }) => use.selfErasure),
      ]),
    ],
  };
}
