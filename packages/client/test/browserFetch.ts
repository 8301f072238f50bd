/** A `fetch` with the cookies of one browser profile, and the Origin header of its page. Node's has neither. */
export const createBrowserFetch = (origin: string): typeof fetch => {
  let cookies = new Map<string, string>();
  return async (input, { headers, ...init } = {}) => {
    const sent = new Headers(headers);
    sent.set('origin', origin);
    if (init.credentials === 'include') sent.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(input, { ...init, headers: sent });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const isDeleted = line.includes('Max-Age=0');
      cookies = new Map([...cookies].filter(([key]) => key !== name).concat(isDeleted ? [] : [[name, value]]));
    }
    return response;
  };
};
