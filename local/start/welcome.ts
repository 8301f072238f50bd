const MUTATION = `mutation {
  signUp(input: { email: "ada@example.com" }) {
    __typename ... on SignUpPayload { message session } ... on AuthError { message }
  }
}`;

/** Returns the text that the terminal shows when everything runs. @param pool the local pool, if there is one */
export const welcome = (api: string, pool: { endpoint: string } | undefined): string => {
  const body = JSON.stringify({ query: MUTATION.replace(/\s+/g, ' ') });
  const lines = [
    '',
    `  API       ${api} (in a browser: Apollo Sandbox, from the network)`,
    ...(pool
      ? [
          `  Console   ${pool.endpoint} (users, messages as they are sent, GraphiQL at /graphiql)`,
          `  Messages  ${pool.endpoint}/messages (each code is also shown here)`,
        ]
      : []),
    '',
    '  Sign up:',
    '',
    `curl ${api} -H 'content-type: application/json' -d '${body}'`,
    '',
  ];
  return lines.join('\n');
};
