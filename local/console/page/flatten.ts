type Row = readonly [name: string, value: string];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An element of a list is named by its `Name`, such as an attribute of the pool's schema. */
const toEntries = (value: object): [string, unknown][] =>
  Array.isArray(value)
    ? value.map((element, index) =>
        isObject(element) && 'Name' in element ? [String(element.Name), element] : [String(index), element],
      )
    : Object.entries(value);

const isShort = (value: object): boolean => !Object.values(value).some(isObject);

/** Cognito's times are epoch seconds. */
const toText = (name: string, value: unknown): string =>
  /Date$/.test(name) && typeof value === 'number' ? new Date(value * 1000).toLocaleString() : String(value);

/** Returns the settings as rows, such as `Policies.PasswordPolicy.MinimumLength` and `8`. */
export const toRows = (value: object, path = ''): Row[] =>
  toEntries(value).flatMap(([key, member]): Row[] => {
    const name = path === '' ? key : `${path}.${key}`;
    if (!isObject(member)) return [[name, toText(key, member)]];
    if (Array.isArray(member) && isShort(member)) return [[name, member.join(', ') || 'none']];
    return toRows(member, name);
  });
