// A real OpenID Connect provider for tests, on a free port of the own machine.
export { startProvider, type TestProvider } from './provider.ts';
export { walkLogin } from './walk-login.ts';
export { pdfText } from './pdf-text.ts';
