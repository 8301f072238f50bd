/** Prints a check's summary and its violations. Any violation fails the process. */
export const report = (summary: string, violations: readonly string[]): void => {
  console.log(`${summary}, ${violations.length} violations`);
  for (const violation of violations) console.error(violation);
  process.exitCode = violations.length === 0 ? 0 : 1;
};
