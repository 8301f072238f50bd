import { useEffect, useState } from 'react';

const SECOND = 1000;

/** Returns how many seconds remain until a time, in milliseconds. */
export const toSecondsLeft = (end: number, now: number): number => Math.max(0, Math.ceil((end - now) / SECOND));

/** Counts the seconds until a time down to 0. A time in the past is 0 at once. */
export const useCountdown = (end: number): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= end) clearInterval(timer);
    }, SECOND);
    return () => clearInterval(timer);
  }, [end]);
  return toSecondsLeft(end, now);
};
