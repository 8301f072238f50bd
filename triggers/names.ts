type Environment = Readonly<Record<string, string | undefined>>;

/** The pool's triggers, by Cognito's names. */
export const TRIGGER_NAMES = [
  'customMessage',
  'preSignUp',
  'preTokenGeneration',
  'postConfirmation',
  'userMigration',
] as const;
export type TriggerName = (typeof TRIGGER_NAMES)[number];

/** Returns the path of a trigger's bundle, which is also its path in the zip. */
export const triggerOutput = (name: TriggerName): string => `dist/triggers/${name}.cjs`;

/** The format of TRIGGERS. */
export const TRIGGER_LIST = new RegExp(`^(${TRIGGER_NAMES.join('|')})(\\s*,\\s*(${TRIGGER_NAMES.join('|')}))*$`);

/** Returns the triggers that TRIGGERS switches on. Empty if it is not set or malformed. */
export const readTriggers = ({ TRIGGERS: list = '' }: Environment): TriggerName[] =>
  TRIGGER_NAMES.filter((name) => TRIGGER_LIST.test(list) && list.split(/\s*,\s*/).includes(name));
