/** Returns the document of an operation, with the fragments that it spreads. They are stored once: whole documents would be 17 kB more to parse. */
export const toDocument = (operation: string, fragments: readonly string[]): string => {
  const parts = new Set([operation]);
  // A Set also iterates over what is added meanwhile.
  for (const part of parts) {
    // An inline fragment is `...on`.
    for (const [, name] of part.matchAll(/\.\.\.([A-Z]\w*)/g))
      parts.add(fragments.find((fragment) => fragment.startsWith(`fragment ${name} `)) ?? '');
  }
  return [...parts].join('');
};
