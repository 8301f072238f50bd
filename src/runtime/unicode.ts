/** True for text without control characters, and without any character that needs a table of Unicode. Most texts are. */
export const isPrintableAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** Returns a pattern that is compiled when it is first needed, because V8 reads the tables of Unicode even to check the syntax of a literal. */
export const unicodePattern = (source: string, flags = 'u'): (() => RegExp) => {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= new RegExp(source, flags);
    return pattern;
  };
};
