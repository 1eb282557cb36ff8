interface Version {
  name: 'Node.js' | 'PostgreSQL';
  major: number;
}

/** The last day of mends for each version, as their makers announce it. */
const supportedUntil: Record<Version['name'], Record<number, string>> = {
  'Node.js': { 22: '2027-04-30', 24: '2028-04-30', 26: '2029-04-30' },
  PostgreSQL: { 15: '2027-11-11', 16: '2028-11-09', 17: '2029-11-08', 18: '2030-11-14' },
};

export const readVersions = (postgres: number): Version[] => [
  { name: 'Node.js', major: Number(process.versions.node.split('.')[0]) },
  { name: 'PostgreSQL', major: postgres },
];

/** Those without mends on a day. A version newer than this list is not held against anybody. */
export const endedVersions = (versions: readonly Version[], on: Date): string[] =>
  versions.flatMap(({ name, major }) => {
    const known = supportedUntil[name];
    const until = known[major];
    const isNewer = major > Math.max(...Object.keys(known).map(Number));
    const ended = until === undefined ? !isNewer : on.toISOString().slice(0, 10) > until;
    return ended ? [`${name} ${major}`] : [];
  });
