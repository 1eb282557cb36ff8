import type { Language, RetentionCategory, RetentionShape } from '@redlich/contract';

export type RetentionPreset = Partial<
  Record<RetentionCategory, { retentionDays: number; reason: Record<Language, string> }>
>;

const years = (count: number) => Math.round(count * 365);

const common = {
  rawMails: {
    retentionDays: 30,
    reason: {
      de: 'Nur um Nachrichten nach Störungen noch einmal einzulesen.',
      en: 'Only to read messages again after a fault.',
    },
  },
  deliveryLog: {
    retentionDays: 30,
    reason: {
      de: 'Reicht, um ausgebliebenen Nachrichten nachzugehen.',
      en: 'Enough to look into messages that did not arrive.',
    },
  },
  auditLog: {
    retentionDays: years(1),
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
      retentionDays: years(4),
      reason: {
        de: 'Wartungsverträge laufen über Jahre: Frühere Störungen derselben Anlage müssen nachgesehen werden können.',
        en: 'Maintenance contracts run for years: earlier faults of the same system have to be looked up.',
      },
    },
  },
  openContact: {
    ...common,
    closedTickets: {
      retentionDays: years(3),
      reason: {
        de: 'Gewährleistung und Verteidigung gegen Ansprüche: regelmäßige Verjährung von drei Jahren (§ 195 BGB).',
        en: 'Warranty and defence against claims: the regular limitation period is three years (§ 195 BGB).',
      },
    },
  },
  closedPortal: {
    ...common,
    closedTickets: {
      retentionDays: 900,
      reason: {
        de: 'Zwei Jahre Gewährleistung und ein halbes Jahr für die Abwicklung; Belege liegen in der Buchhaltung.',
        en: 'Two years of warranty and half a year for settlement; vouchers are kept in accounting.',
      },
    },
  },
  openServiceDesk: {
    ...common,
    closedTickets: {
      retentionDays: 540,
      reason: {
        de: 'Anderthalb Jahre: Rückfragen zum Jahresabschluss kommen bis in den Sommer des Folgejahres.',
        en: 'One and a half years: questions on annual accounts come until the summer of the next year.',
      },
    },
  },
  managedServices: {
    ...common,
    closedTickets: {
      retentionDays: 730,
      reason: {
        de: 'Reaktionszeiten werden für das laufende und das vergangene Vertragsjahr abgerechnet; Belege liegen im ERP.',
        en: 'Response times are settled for the current and the past contract year; vouchers are kept in the ERP.',
      },
    },
  },
};
