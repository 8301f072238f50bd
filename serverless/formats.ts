export type Environment = Readonly<Record<string, string | undefined>>;

/** What the value of an option must be, for a program and in words. */
export type Format = readonly [pattern: Pick<RegExp, 'test'>, expectation: string];

export type Formats = Readonly<Record<string, Format>>;

export const BOOLEAN: Format = [/^(true|false)$/, 'true or false'];

export const wholeNumber = (least: number, most: number, unit: string): Format => [
  { test: (value) => /^(0|[1-9]\d*)$/.test(value) && Number(value) >= least && Number(value) <= most },
  `a number of ${unit}, ${least} to ${most}`,
];

export const oneOf = (...values: readonly string[]): Format => [
  { test: (value) => values.includes(value) },
  `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`,
];

/** A list of values, separated by commas, each at most once. */
export const listOf = (values: readonly string[], alternative?: string): Format => [
  {
    test: (value) => {
      if (value === alternative) return true;
      const items = readList(value);
      return items.length > 0 && new Set(items).size === items.length && items.every((item) => values.includes(item));
    },
  },
  `a list of ${values.join(', ')}, separated by commas${alternative === undefined ? '' : `, or ${alternative}`}`,
];

/** Converts a list, separated by commas, to its items. */
export const readList = (list = ''): string[] => (list.trim() === '' ? [] : list.trim().split(/\s*,\s*/));

/** True if all of these options are well-formed or not set. */
export const areWellFormed = (env: Environment, formats: Formats): boolean =>
  Object.entries(formats).every(([name, [pattern]]) => !env[name] || pattern.test(env[name]));
