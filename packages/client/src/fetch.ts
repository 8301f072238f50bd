import type { AuthClient } from './index.ts';

/** Returns the whole address without its query, which a GET has. Of URL's properties, older React Natives have only `href`. */
const resolve = (address: string): string | undefined =>
  new URL(address, globalThis.location?.href).href.split(/[?#]/, 1)[0];

/** True unless the request certainly has no mutation. Its document is unknown if it is sent by an ID or as a form. */
const canHaveMutation = (body: unknown): boolean => {
  if (!body) return false;
  try {
    const { query } = JSON.parse(String(body));
    return typeof query !== 'string' || /\bmutation\b/.test(query);
  } catch {
    return true;
  }
};

/** A stream can be sent once. */
const isStream = (body: unknown): boolean => typeof body === 'object' && body !== null && 'getReader' in body;

const readData = async (response: Response): Promise<Record<string, unknown> | undefined> => {
  // An answer in parts, such as a subscription's, may never end.
  if (!response.headers.get('content-type')?.includes('json')) return undefined;
  const answer = await response
    .clone()
    .json()
    .catch(() => undefined);
  return answer?.data ?? undefined;
};

/**
 * Returns a `fetch` that adds the access token to requests to the API, and repeats them once if the API rejects the token. Other requests are
 * sent as they are. Works with every client that takes a `fetch`, such as graphql-request and Relay's network layer.
 */
export const createAuthFetch =
  (auth: AuthClient): typeof fetch =>
  async (input, init) => {
    const request = input instanceof Request ? input : undefined;
    if (resolve(request?.url ?? String(input)) !== resolve(auth.url)) return fetch(input, init);
    const body = init?.body === undefined ? await request?.clone().text() : init.body;
    const options = auth.requestInit();
    const { response } = await auth.sendAuthorized({
      send: async (token) => {
        const headers = new Headers(init?.headers ?? request?.headers);
        for (const [name, value] of Object.entries({ ...options.headers, ...token })) headers.set(name, value);
        // A request's body can be read once.
        const response = await fetch(request?.clone() ?? input, { ...init, ...options, headers });
        return { response, data: isStream(body) ? undefined : await readData(response) };
      },
      getData: ({ data }) => data,
      isMutation: canHaveMutation(body),
    });
    return response;
  };
