/** Returns a time as Cognito's clients sign it, such as `Sat Sep 5 07:03:09 UTC 2026`. */
const format = (date: Date): string => {
  const [weekday = '', day, month, year, time] = date.toUTCString().split(' ');
  return [weekday.slice(0, 3), month, Number(day), time, 'UTC', year].join(' ');
};

/**
 * True if a TIMESTAMP has the right form. Real pools reject a day with a leading zero and a wrong weekday:
 * https://github.com/ministackorg/ministack/pull/1758
 * Guess: the time can be any, because nothing is reported of clients whose clock is wrong.
 */
export const isTimestamp = (timestamp: string): boolean => {
  const [, month, day, time, , year] = timestamp.split(' ');
  const date = new Date(`${month} ${day} ${year} ${time} UTC`);
  return !Number.isNaN(date.getTime()) && format(date) === timestamp;
};
