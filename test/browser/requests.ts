import type { BrowserContext, Page, Route } from 'playwright-core';
import { inject } from 'vitest';

export type Request = ReturnType<Route['request']>;

/** Returns the name of an operation of Apollo Client, or of the client package, which sends an ID such as `SignIn@1.0.0`. */
export const getOperationName = (request: Request): string | undefined => {
  if (request.method() !== 'POST') return undefined;
  const { operationName, documentId } = request.postDataJSON();
  return operationName ?? documentId?.split('@')[0];
};

/** Collects the requests of an operation from now on. */
export const collectRequests = (context: BrowserContext, operation: string): Request[] => {
  const requests: Request[] = [];
  context.on('request', (request) => {
    if (request.url() === inject('api') && getOperationName(request) === operation) requests.push(request);
  });
  return requests;
};

/** Passes the requests of an operation to a handler. */
export const intercept = (page: Page | BrowserContext, operation: string, handle: (route: Route) => Promise<void>) =>
  page.route(inject('api'), (route) =>
    getOperationName(route.request()) === operation ? handle(route) : route.fallback(),
  );

/** Holds the first request of an operation, and lets later ones continue. */
export const holdFirst = async (
  target: Page | BrowserContext,
  operation: string,
): Promise<{ firstRoute: Promise<Route> }> => {
  const { promise, resolve } = Promise.withResolvers<Route>();
  let isHeld = false;
  await intercept(target, operation, async (route) => {
    if (isHeld) return route.continue();
    isHeld = true;
    resolve(route);
  });
  return { firstRoute: promise };
};
