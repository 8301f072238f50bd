import type { Handler } from '../../src/handler.ts';

/** The sentence of Apollo's page that is visible if the browser cannot load Sandbox. */
const OFFLINE = 'Apollo Sandbox cannot be loaded; it appears that you might be offline.';

/** Adds a link to the console's GraphiQL, which needs no network, to the page that a browser shows if it cannot load Sandbox. */
export const linkGraphiql =
  (handler: Handler, endpoint: string): Handler =>
  async (event) => {
    const result = await handler(event);
    if (result.headers?.['content-type'] !== 'text/html') return result;
    const link = `<a href="${endpoint}/graphiql">Open GraphiQL</a>, which needs no network.`;
    return { ...result, body: result.body.replace(OFFLINE, `$& ${link}`) };
  };
