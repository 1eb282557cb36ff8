import { useEffect, useState } from 'react';
import { age, moment } from '#app/i18n/format.ts';

/**
 * How long ago something was, the full moment on hovering; renews itself each minute. `now` is the moment of rendering
 * on the server, so that the browser starts with the same text. Lists use `age` with one clock instead.
 */
export function RelativeTime({ at, now }: { at: string; now: number }) {
  const [current, setCurrent] = useState(now);
  useEffect(() => {
    setCurrent(Date.now());
    const timer = setInterval(() => setCurrent(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} title={moment(at)} className="whitespace-nowrap tabular-nums">
      {age(at, current)}
    </time>
  );
}
