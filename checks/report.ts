/**
 * Prints a check's summary and its violations. Any violation fails the process.
 * @param count the number of violations, if some lines are advice
 */
export const report = (summary: string, lines: readonly string[], count = lines.length): void => {
  console.log(`${summary}, ${count} ${count === 1 ? 'violation' : 'violations'}`);
  for (const line of lines) console.error(line);
  process.exitCode = count === 0 ? 0 : 1;
};
