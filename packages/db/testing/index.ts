// Databases for tests: one template a run, a clone of it for each test file.
export { cloneTemplate, dropTemplate, makeTemplate, type TestDatabase } from './template.ts';
export { onServer, testServerUrl } from './server.ts';
