// Finds a Chromium before the journeys begin, so that each of them starts with the same.
import { findChromium } from './chromium.ts';

try {
  await findChromium((line) => console.log(line));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
