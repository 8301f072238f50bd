import type { BrowserContext, Page, Route } from 'playwright-core';
import { inject } from 'vitest';

export type Request = ReturnType<Route['request']>;

export const operationOf = (request: Request): unknown =>
  request.method() === 'POST' ? request.postDataJSON().operationName : undefined;

/** The requests of an operation from now on. */
export const listen = (context: BrowserContext, operation: string): Request[] => {
  const heard: Request[] = [];
  context.on('request', (request) => {
    if (request.url() === inject('graph') && operationOf(request) === operation) heard.push(request);
  });
  return heard;
};

/** Deals with the requests of an operation otherwise. */
export const intercept = (page: Page | BrowserContext, operation: string, handle: (route: Route) => Promise<void>) =>
  page.route(inject('graph'), (route) =>
    operationOf(route.request()) === operation ? handle(route) : route.fallback(),
  );

/** Keeps the first request of an operation waiting; those after it go on. */
export const holdFirst = async (
  target: Page | BrowserContext,
  operation: string,
): Promise<{ held: Promise<Route> }> => {
  const { promise, resolve } = Promise.withResolvers<Route>();
  let held = false;
  await intercept(target, operation, async (route) => {
    if (held) return route.continue();
    held = true;
    resolve(route);
  });
  return { held: promise };
};
