type Stop = () => void | Promise<void>;

export interface StopOrder {
  /** Adds what is to be stopped; once stopping has begun it is stopped at once. */
  add(stop: Stop): void;
  /** Stops everything, what came last first, each after the one before has ended. A failure does not keep the rest. */
  run(): Promise<void>;
}

export function stopOrder(): StopOrder {
  const waiting: Stop[] = [];
  let done: Promise<void> | undefined;
  const all = async () => {
    for (let stop = waiting.pop(); stop !== undefined; stop = waiting.pop()) {
      try {
        await stop();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
  };
  return {
    add(stop) {
      waiting.push(stop);
      if (done !== undefined) done = done.then(all);
    },
    run: () => (done ??= all()),
  };
}
