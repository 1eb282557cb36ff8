// The process that puts the load on: its event loop and its garbage are not the servers'.
import { runHttpLoad } from './http-load.ts';
import type { Load, Watched } from './loads.ts';
import { runMailLoad } from './mail-load.ts';
import { runSqlLoad } from './sql-load.ts';

const run = (load: Load, watched: Watched) => {
  if (load.kind === 'http') return runHttpLoad(load, watched);
  return load.kind === 'sql' ? runSqlLoad(load, watched) : runMailLoad(load, watched);
};

process.on('message', ({ load, watched }: { load: Load; watched: Watched }) => {
  run(load, watched).then(
    (measured) => process.send?.({ measured }),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
