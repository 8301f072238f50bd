interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  /** The target folder of a link. */
  readonly resolved?: string;
  /** The folders of the project's own workspaces. Only the root entry has it. */
  readonly workspaces?: readonly string[];
}

/**
 * npm's package-lock.json. `npm sbom --omit=dev` is not used, because it omits packages that both production and development
 * need, such as graphql.
 */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Returns all packages except the project itself, whose key is empty, and its workspaces. */
const thirdPartyPackages = ({ packages }: Lock): [path: string, entry: LockedPackage][] => {
  const own = new Set(['', ...(packages['']?.workspaces ?? [])]);
  return Object.entries(packages).filter(([path, { link, resolved }]) => !own.has((link && resolved) || path));
};

/** Development packages for other systems: the registry that wrote this lockfile has no hashes for them. */
const WITHOUT_INTEGRITY =
  /^node_modules\/@biomejs\/cli-(android-(arm64|x64)|darwin-(arm64|x64)|linux-(arm64|x64)-musl|win32-(arm64|x64))$/;

/** Returns a line for each package that npm would install without verifying it. */
export const unlockedPackages = (lock: Lock): string[] =>
  thirdPartyPackages(lock).flatMap(([path, { version, integrity, dev, link }]) => {
    if (link || version === undefined) return [`${path}: is not locked to a version`];
    if (integrity?.startsWith('sha512-') || (dev && WITHOUT_INTEGRITY.test(path))) return [];
    return [`${path}: has no sha512 in the lockfile`];
  });

/** Permissive licenses: they only require that their text accompanies a copy. */
const ALLOWED = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'BlueOak-1.0.0']);

/** Checks an SPDX expression. All parts of AND, or one part of OR, must be allowed. Longer expressions are rejected, so that a person decides. */
const isAllowed = (license: string): boolean => {
  const expression = license.replace(/^\((.*)\)$/, '$1');
  if (/[()]|\bAND\b.*\bOR\b|\bOR\b.*\bAND\b/.test(expression)) return false;
  return expression.includes(' OR ')
    ? expression.split(' OR ').some((name) => ALLOWED.has(name))
    : expression.split(' AND ').every((name) => ALLOWED.has(name));
};

/** Returns a line for each production dependency whose license is not on the list. */
export const disallowedLicenses = (lock: Lock): string[] =>
  thirdPartyPackages(lock).flatMap(([path, { license, dev }]) =>
    dev || isAllowed(license ?? '') ? [] : [`${path}: its license, ${license ?? 'none'}, is not on the list`],
  );
