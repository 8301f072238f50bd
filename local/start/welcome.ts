const MUTATION = `mutation {
  signUp(input: { email: "ada@example.com", password: "Engine-1843" }) {
    __typename ... on SignUpPayload { message } ... on AuthError { message }
  }
}`;

/** What the terminal shows once everything answers. */
export const welcome = (graph: string, pool: { endpoint: string } | undefined): string => {
  const body = JSON.stringify({ query: MUTATION.replace(/\s+/g, ' ') });
  const lines = [
    '',
    `  Graph     ${graph} (in a browser: Apollo Sandbox)`,
    ...(pool
      ? [
          `  Console   ${pool.endpoint} (users, messages as they are sent, GraphiQL)`,
          `  Messages  ${pool.endpoint}/messages (each code is shown here, too)`,
        ]
      : []),
    '',
    '  Sign up:',
    '',
    `curl ${graph} -H 'content-type: application/json' -d '${body}'`,
    '',
  ];
  return lines.join('\n');
};
