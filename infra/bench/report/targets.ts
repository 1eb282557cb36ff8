/** What a work has to reach. */
export interface Target {
  perSecondMin?: number;
  /** p50 of the api through p50 of the same statements straight in Postgres */
  ratioMax?: number;
}

const ratioMax = 3;

/** For the works over HTTP; the same for both sets of data unless named apart. */
export const targets = {
  listApi: { perSecondMin: 2000, ratioMax },
  listPage: { perSecondMin: 320 },
  openApi: { perSecondMin: 1400, ratioMax },
  openPage: { perSecondMin: 350 },
  searchRare: { perSecondMin: 1500 },
  searchFrequent: { perSecondMin: 150 },
  reply: { perSecondMin: 430, ratioMax },
} satisfies Record<string, Target>;

export const mailsPerSecondMin = 280;
export const rssMbMax = 400;
export const coldStartSecondsMax = 1.5;
