/** A language tag: https://www.rfc-editor.org/rfc/rfc5646#section-2.1 */
const TAG = /^[a-z]{1,8}(-[a-z\d]{1,8}){0,4}$/i;

/** More than a person reads, and than a browser sends. */
const MOST_TAGS = 5;

/**
 * Returns the languages of a header Accept-Language, most wanted first, separated by commas: `de-CH,de,en`. Undefined if there is none.
 * https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
 */
export const readLanguages = (acceptLanguage = ''): string | undefined => {
  const ranges = acceptLanguage.slice(0, 1000).split(',').map(toRange);
  const tags = ranges
    .filter(({ tag, weight }) => TAG.test(tag) && weight > 0)
    // A stable sort keeps the order of equal weights.
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
  return tags.slice(0, MOST_TAGS).join(',') || undefined;
};

const toRange = (range: string): { readonly tag: string; readonly weight: number } => {
  const [tag = '', quality] = range.split(';').map((part) => part.trim());
  return { tag, weight: quality === undefined ? 1 : Number(/^q=(\d(?:\.\d{0,3})?)$/i.exec(quality)?.[1] ?? 0) };
};
