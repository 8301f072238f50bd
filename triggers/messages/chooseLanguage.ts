/**
 * Returns the tag of the best language, by RFC 4647's lookup: `de-CH` is answered by `de-CH`, or else by `de`.
 * https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 * @param wanted tags, most wanted first
 * @param available the tags of the languages that exist
 */
export const chooseLanguage = (
  wanted: readonly string[],
  available: readonly string[],
  defaultLanguage: string,
): string => wanted.map((tag) => lookUp(tag, available)).find((tag) => tag !== undefined) ?? defaultLanguage;

/** An attribute `locale` can have the form of POSIX, such as `de_CH`: https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims */
const lookUp = (tag: string, available: readonly string[]): string | undefined => {
  const parts = tag.trim().replaceAll('_', '-').toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const range = parts.slice(0, length).join('-');
    const found = available.find((each) => each.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return undefined;
};
