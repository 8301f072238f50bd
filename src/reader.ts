type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables of the environment. A malformed one is added to `faults`, and reads as if it were not set. */
export interface Reader {
  readonly faults: string[];
  read(name: string, pattern: RegExp, expectation: string): string | undefined;
  required(name: string, pattern: RegExp, expectation: string): string;
  flag(name: string, byDefault: boolean): boolean;
}

export const createReader = (env: Environment): Reader => {
  const faults: string[] = [];
  const read = (name: string, pattern: RegExp, expectation: string): string | undefined => {
    const value = env[name]?.trim() || undefined;
    if (value === undefined || pattern.test(value)) return value;
    faults.push(`${name} must be ${expectation}`);
    return undefined;
  };
  return {
    faults,
    read,
    required: (name, pattern, expectation) => {
      if (!env[name]?.trim()) faults.push(`${name} is missing: set it to ${expectation}`);
      return read(name, pattern, expectation) ?? '';
    },
    flag: (name, byDefault) => (read(name, /^(true|false)$/, 'true or false') ?? String(byDefault)) === 'true',
  };
};
