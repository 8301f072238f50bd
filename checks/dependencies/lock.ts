interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  /** Of a link: the folder that it leads to. */
  readonly resolved?: string;
  /** Of the project itself: the folders that are packages of its own. */
  readonly workspaces?: readonly string[];
}

/** npm's package-lock.json. Its own `npm sbom --omit=dev` leaves out packages that are there for both, such as graphql. */
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** All but the project itself, whose key is empty, and its workspaces. */
const installed = ({ packages }: Lock): [path: string, locked: Locked][] => {
  const own = new Set(['', ...(packages['']?.workspaces ?? [])]);
  return Object.entries(packages).filter(([path, { link, resolved }]) => !own.has((link && resolved) || path));
};

/** Their hash is not known: the registry of this lockfile has them not. Dev, and only on the systems they name. */
const WITHOUT_INTEGRITY =
  /^node_modules\/@biomejs\/cli-(android-(arm64|x64)|darwin-(arm64|x64)|linux-(arm64|x64)-musl|win32-(arm64|x64))$/;

/** @returns a line for each package that npm would install without knowing what it should be */
export const unlocked = (lock: Lock): string[] =>
  installed(lock).flatMap(([path, { version, integrity, dev, link }]) => {
    if (link || version === undefined) return [`${path}: is not locked to a version`];
    if (integrity?.startsWith('sha512-') || (dev && WITHOUT_INTEGRITY.test(path))) return [];
    return [`${path}: has no sha512 in the lockfile`];
  });

/** Permissive: they ask for no more than that their text goes along with a copy. */
const ALLOWED = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'BlueOak-1.0.0']);

/** An SPDX expression: of AND all must be allowed, of OR one; anything longer a person has to read. */
const isAllowed = (license: string): boolean => {
  const expression = license.replace(/^\((.*)\)$/, '$1');
  if (/[()]|\bAND\b.*\bOR\b|\bOR\b.*\bAND\b/.test(expression)) return false;
  return expression.includes(' OR ')
    ? expression.split(' OR ').some((name) => ALLOWED.has(name))
    : expression.split(' AND ').every((name) => ALLOWED.has(name));
};

/** @returns a line for each production dependency whose licence nobody has allowed */
export const licenceFaults = (lock: Lock): string[] =>
  installed(lock).flatMap(([path, { license, dev }]) =>
    dev || isAllowed(license ?? '') ? [] : [`${path}: its licence, ${license ?? 'none'}, is not on the list`],
  );
