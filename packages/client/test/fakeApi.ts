/** How the API fails for a while. */
export type Failure = 'network' | 'hang' | number;

interface Login {
  readonly user: string;
  /** Undefined while the token was not replaced. */
  replacedAt?: number;
}

const LIFETIME = 3600;

const toJson = (body: object, status = 200): Response => new Response(JSON.stringify(body), { status });

/**
 * An API in cookie mode and its user pool, which rotates refresh tokens, for one browser. A stand-in with a clock that tests move: the
 * other tests of the package use the real API.
 */
export const createFakeApi = ({ grace = 0 }: { grace?: number } = {}) => {
  const logins = new Map<string, Login>();
  const accessTokens = new Map<string, Login>();
  const counts: Record<string, number> = {};
  let [cookie, issued]: [string | undefined, number] = [undefined, 0];
  let failure: Failure | undefined;
  let [losesAnswer, gate]: [boolean, Promise<void> | undefined] = [false, undefined];

  const issue = (login: Login) => {
    issued += 1;
    const accessToken = `h.${btoa(JSON.stringify({ sub: login.user, issued }))}.s`;
    accessTokens.set(accessToken, login);
    cookie = `refresh-${issued}`;
    logins.set(cookie, login);
    return { message: '', accessToken, refreshToken: null, expiresIn: LIFETIME };
  };

  const refresh = () => {
    const [token, login] = [cookie ?? '', logins.get(cookie ?? '')];
    const isUsed = login?.replacedAt !== undefined && Date.now() - login.replacedAt > grace * 1000;
    if (login === undefined || isUsed) {
      cookie = undefined;
      return { __typename: 'InvalidRefreshTokenError', message: '' };
    }
    logins.set(token, { ...login, replacedAt: login.replacedAt ?? Date.now() });
    return { __typename: 'RefreshTokensPayload', ...issue({ user: login.user }) };
  };

  const signOut = () => {
    revoke();
    cookie = undefined;
    return { __typename: 'SignOutPayload', message: '', logoutUrl: null };
  };

  /** Ends all sessions, as on another device. */
  const revoke = (): void => {
    logins.clear();
    accessTokens.clear();
  };

  const answer = (name: string, input: { username?: string } = {}, accessToken = '') => {
    switch (name) {
      case 'RefreshTokens':
        return refresh();
      case 'SignIn':
        return { __typename: 'SignInPayload', ...issue({ user: input.username ?? '' }) };
      case 'SignOut':
        return signOut();
      default: {
        const login = accessTokens.get(accessToken);
        if (login === undefined) return { __typename: 'NotSignedInError', message: '' };
        if (name === 'DeleteAccount') revoke();
        return name === 'Me' ? { __typename: 'User', id: login.user } : { __typename: `${name}Payload`, message: '' };
      }
    }
  };

  const fetch = async (_url: unknown, { body, headers, signal }: RequestInit = {}): Promise<Response> => {
    // Safe: the client's own form of a request.
    const { documentId, variables } = JSON.parse(String(body)) as { documentId: string; variables?: { input: object } };
    const [name = ''] = documentId.split('@');
    counts[name] = (counts[name] ?? 0) + 1;
    if (failure === 'network') throw new TypeError('fetch failed');
    if (failure === 'hang')
      await new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    if (typeof failure === 'number') return toJson({ message: 'Too Many Requests' }, failure);
    const [, accessToken] = new Headers(headers).get('authorization')?.split(' ') ?? [];
    const result = answer(name, variables?.input, accessToken);
    if (losesAnswer) {
      losesAnswer = false;
      throw new TypeError('fetch failed');
    }
    await gate;
    signal?.throwIfAborted();
    return toJson({ data: { field: result } });
  };

  return {
    fetch: fetch as typeof globalThis.fetch,
    counts,
    revoke,
    hasCookie: () => cookie !== undefined,
    /** Another browser tab, with code of another version, replaces the cookie. */
    setCookieOf: (user: string) => void issue({ user }),
    fail: (kind: Failure | undefined): void => {
      failure = kind;
    },
    loseNextAnswer: (): void => {
      losesAnswer = true;
    },
    /** Holds answers, after the server has done its part. @returns a function that lets them go */
    hold: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return () => {
        gate = undefined;
        resolve();
      };
    },
  };
};

export type FakeApi = ReturnType<typeof createFakeApi>;
