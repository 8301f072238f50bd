/** One line of a trigger's log, which rings the trigger's alarm. Never pass it attributes, passwords or tokens. */
export interface TriggerLogEntry {
  readonly level: 'error';
  readonly trigger: string;
  readonly exception: string;
  readonly message?: string | undefined;
  readonly stack?: readonly string[] | undefined;
}

export type TriggerLog = (entry: TriggerLogEntry) => void;

/** Lambda's console.log adds a prefix to each line, which breaks CloudWatch's JSON parsing. Standard output does not. */
export const writeTriggerLog: TriggerLog = (entry) => {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
};
