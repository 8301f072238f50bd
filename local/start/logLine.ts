import type { LogEntry } from '../../src/log/log.ts';

/**
 * How the terminal shows a line of the Lambda's log: a request in short, among the codes that one looks for there.
 * @returns undefined for what asks no field, as Sandbox does all the time
 */
export const terminalLine = (line: string): string | undefined => {
  const entry = parse(line);
  if (entry?.level !== 'info') return line;
  const results = entry.results.map(({ field, type }) => (field === null ? type : `${field} ${type}`));
  return results.length === 0 ? undefined : `${results.join(', ')}, status ${entry.status}, ${entry.Duration} ms`;
};

/** @returns undefined for what is not of the log, such as a developer's own console.log */
const parse = (line: string): LogEntry | undefined => {
  if (!line.startsWith('{"level":')) return undefined;
  // Safe: src/log/log.ts writes nothing else that begins so.
  return JSON.parse(line) as LogEntry;
};
