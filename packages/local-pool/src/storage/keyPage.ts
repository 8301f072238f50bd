const MAX_PAGE = 60;

interface PageInput {
  Limit?: number | undefined;
  NextToken?: string | undefined;
}

/**
 * Returns the number of items of a page, and the key of the last item before it. The token is that key, so that it stays
 * valid when items come and go. Guess: 0 items are as many as if no number is given.
 */
export const readPage = ({ Limit, NextToken = '' }: PageInput): { limit: number; after: string } => ({
  limit: Math.min(Limit || MAX_PAGE, MAX_PAGE),
  after: Buffer.from(NextToken, 'base64url').toString(),
});

/** @param items one more than `limit`, if there is another page */
export const cutPage = <Item>(
  items: Item[],
  limit: number,
  toKey: (item: Item) => string,
): { page: Item[]; NextToken?: string } => {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  if (last === undefined || items.length <= limit) return { page };
  return { page, NextToken: Buffer.from(toKey(last)).toString('base64url') };
};
