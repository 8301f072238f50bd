import type { LogEntry } from '../../src/log/log.ts';

/**
 * Returns the line that the terminal shows for an entry of the Lambda's log: a summary of a request, or all of a failure.
 * @returns undefined for a request without fields, such as those that Sandbox sends all the time
 */
export const toTerminalLine = (entry: LogEntry): string | undefined => {
  if (entry.level !== 'info') return JSON.stringify(entry);
  const results = entry.results.map(({ field, type }) => (field === null ? type : `${field} ${type}`));
  return results.length === 0 ? undefined : `${results.join(', ')}, status ${entry.status}, ${entry.Duration} ms`;
};
