const query = 'mutation { refreshTokens { __typename ... on RefreshTokensPayload { accessToken } } }';

/** Refreshes the session of the browser that asks for a page. @returns the access token, and the cookies of the page's response */
export const refreshForPage = async (page: Request, apiUrl: string) => {
  const response = await fetch(apiUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-token-delivery': 'cookie',
      // An origin that CORS_ORIGINS lists.
      origin: 'https://app.example.com',
      cookie: page.headers.get('cookie') ?? '',
    },
    body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  const accessToken: string | undefined = data?.refreshTokens.accessToken;
  return { accessToken, cookies: response.headers.getSetCookie() };
};
