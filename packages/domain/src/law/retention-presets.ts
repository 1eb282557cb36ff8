import type { Language, RetentionCategory, RetentionRule, RetentionShape } from '@redlich/contract';

type Terms = Pick<RetentionRule, 'period' | 'toYearEnd' | 'start' | 'action' | 'statute'>;
export type RetentionPreset = Partial<Record<RetentionCategory, Terms & { reason: Record<Language, string> }>>;

const terms = (period: string, more: Partial<Terms> = {}): Terms => ({
  period,
  toYearEnd: false,
  start: 'event',
  action: 'purge',
  statute: null,
  ...more,
});

const common = {
  rawMails: {
    ...terms('P30D'),
    reason: {
      de: 'Nur um Nachrichten nach Störungen noch einmal einzulesen.',
      en: 'Only to read messages again after a fault.',
    },
  },
  deliveryLog: {
    ...terms('P30D'),
    reason: {
      de: 'Reicht, um ausgebliebenen Nachrichten nachzugehen.',
      en: 'Enough to look into messages that did not arrive.',
    },
  },
  auditLog: {
    ...terms('P1Y'),
    reason: {
      de: 'Ein Jahr genügt, um Änderungen und Missbrauch nachzugehen.',
      en: 'One year is enough to look into changes and misuse.',
    },
  },
} satisfies RetentionPreset;

/** What is proposed for each way a help desk is run. The reasons are the tenant's to change. */
export const retentionPresets: Record<RetentionShape, RetentionPreset> = {
  contractDesk: {
    ...common,
    closedTickets: {
      ...terms('P1Y', { start: 'contractEnd' }),
      reason: {
        de: 'Solange der Wartungsvertrag läuft, müssen frühere Störungen derselben Anlage nachgesehen werden können; danach bleibt ein Jahr für die Abwicklung.',
        en: 'While the maintenance contract runs, earlier faults of the same system have to be looked up; after it a year is left for settlement.',
      },
    },
  },
  openContact: {
    ...common,
    closedTickets: {
      ...terms('P3Y', { toYearEnd: true, statute: 'claim' }),
      reason: {
        de: 'Gewährleistung und Verteidigung gegen Ansprüche: regelmäßige Verjährung von drei Jahren ab dem Ende des Jahres (§§ 195, 199 BGB).',
        en: 'Warranty and defence against claims: the regular limitation period is three years from the end of the year (§§ 195, 199 BGB).',
      },
    },
  },
  closedPortal: {
    ...common,
    closedTickets: {
      ...terms('P2Y6M'),
      reason: {
        de: 'Zwei Jahre Gewährleistung und ein halbes Jahr für die Abwicklung; Belege liegen in der Buchhaltung.',
        en: 'Two years of warranty and half a year for settlement; vouchers are kept in accounting.',
      },
    },
  },
  openServiceDesk: {
    ...common,
    closedTickets: {
      ...terms('P1Y6M'),
      reason: {
        de: 'Anderthalb Jahre: Rückfragen zum Jahresabschluss kommen bis in den Sommer des Folgejahres.',
        en: 'One and a half years: questions on annual accounts come until the summer of the next year.',
      },
    },
  },
  managedServices: {
    ...common,
    closedTickets: {
      ...terms('P2Y'),
      reason: {
        de: 'Reaktionszeiten werden für das laufende und das vergangene Vertragsjahr abgerechnet; Belege liegen im ERP.',
        en: 'Response times are settled for the current and the past contract year; vouchers are kept in the ERP.',
      },
    },
  },
};
