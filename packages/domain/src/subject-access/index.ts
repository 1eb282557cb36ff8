// The access package (GDPR Art. 15) and the one to take along (Art. 20): asked for, made by a job, fetched once.
// Invariants: every column of the data map that may be about a customer is told or named with the reason why not; what others
// wrote or are is replaced, what the person wrote is told word by word; reads every table and writes none but its own;
// an archive is gone when it was fetched, after a week, or with its person, whichever comes first. A batch at a time.
export { createOwnPackage, createPackage } from './create-package.ts';
export { deleteOldPackages, deletePackagesOf } from './delete-packages.ts';
export { fetchOwnPackage, fetchPackage, settleFetch, type FetchedPackage } from './fetch-package.ts';
export { getOwnData } from './get-own-data.ts';
export { listPackages } from './list-packages.ts';
export { makePackage, type PackageTools } from './package/make-package.ts';
export { failPackage } from './package/queued-package.ts';
export { toldColumnsByTable } from './told/index.ts';
