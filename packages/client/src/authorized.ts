import type { Session } from './session.ts';
import { remaining, type Tokens, untilRenewal } from './tokens.ts';

/** Root fields of an answer, by their names or aliases. */
type Data = Readonly<Record<string, unknown>> | null | undefined;

/** How an adapter of a GraphQL client sends one operation. */
export interface Sending<Result> {
  /** Sends the operation with these headers, once or twice. */
  readonly send: (headers: Record<string, string>) => Promise<Result>;
  /** Returns `data` of an answer. */
  readonly getData: (result: Result) => Data;
  readonly isMutation: boolean;
}

const isNotSignedIn = (field: unknown): boolean =>
  typeof field === 'object' && field !== null && '__typename' in field && field.__typename === 'NotSignedInError';

/**
 * True if the API rejected the access token, and sending the operation again does nothing twice: a mutation with several root fields can
 * have run in part. Errors are data, so no client's error hook sees them.
 */
const isRejected = (data: Data, isMutation: boolean): boolean => {
  const fields = Object.values(data ?? {});
  return isMutation ? fields.length > 0 && fields.every(isNotSignedIn) : fields.some(isNotSignedIn);
};

const toHeaders = (tokens: Tokens | undefined): Record<string, string> =>
  tokens ? { authorization: `Bearer ${tokens.accessToken}` } : {};

/** Long enough for a request, and short enough that a refresh under way has failed by then. In milliseconds. */
const ENOUGH = 10_000;

/** Returns an access token that is valid for a while, or null if nobody is signed in. Waits for a refresh only if it has to. */
export const getAccessToken = async (session: Session): Promise<string | null> => {
  if (!session.tokens || session.isRestoring || remaining(session.tokens) < ENOUGH) await session.settled();
  const { tokens } = session;
  if (tokens && untilRenewal(tokens) <= 0) {
    const renewed = session.renew();
    if (remaining(tokens) < ENOUGH) await renewed;
  }
  return session.tokens?.accessToken ?? null;
};

/** Sends an operation with the access token. If the API rejects the token, renews it and sends the operation once more. */
export const sendAuthorized = async <Result>(
  session: Session,
  { send, getData, isMutation }: Sending<Result>,
): Promise<Result> => {
  await getAccessToken(session);
  const { tokens } = session;
  const result = await send(toHeaders(tokens));
  if (!tokens || !isRejected(getData(result), isMutation)) return result;
  // Another request or tab may have renewed it meanwhile.
  if (session.tokens?.accessToken === tokens.accessToken) await session.renew();
  const renewed = session.tokens;
  // Never repeats an operation of one user as another user, who has signed in meanwhile.
  const isRenewed = renewed?.userId === tokens.userId && renewed.accessToken !== tokens.accessToken;
  return isRenewed ? send(toHeaders(renewed)) : result;
};
