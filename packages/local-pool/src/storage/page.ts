import { invalidParameterError } from '../cognitoError.ts';

/** A row of a page. `position` orders the rows, and begins at 1. */
export interface Positioned {
  position: number;
}

export const toPageToken = (position: number): string => Buffer.from(String(position)).toString('base64url');

/** Returns the position of the last row before the page. Guess: the message, which AWS does not document. */
export const toPosition = (token: string | undefined): number => {
  if (token === undefined) return 0;
  const position = Buffer.from(token, 'base64url').toString();
  if (!/^\d{1,15}$/.test(position)) throw invalidParameterError('Invalid pagination token given.');
  return Number(position);
};

/**
 * Returns a page, and the token of the next one, if there is one.
 * @param rows one more than the page has, if there are so many
 */
export const toPage = <Row extends Positioned>(rows: Row[], limit: number): { page: Row[]; NextToken?: string } => {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return rows.length > limit && last ? { page, NextToken: toPageToken(last.position) } : { page };
};
