import { type GatewayEvent, getHeader, isRestApiEvent } from './event.ts';

/** Returns the value of a cookie that the browser sent. Undefined if the cookie is missing or empty. */
export const findCookie = (event: GatewayEvent, name: string): string | undefined => {
  const cookies = isRestApiEvent(event) ? getHeader(event, 'cookie')?.split(/; */) : event.cookies;
  return cookies?.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
};
