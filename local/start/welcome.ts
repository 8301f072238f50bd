const MUTATION = `mutation {
  signUp(input: { email: "ada@example.com", password: "Engine-1843" }) {
    __typename ... on SignUpPayload { message } ... on AuthError { message }
  }
}`;

/** What the terminal shows once everything answers. */
export const welcome = (port: number, pool: { endpoint: string } | undefined): string => {
  const graph = `http://localhost:${port}/graphql`;
  const body = JSON.stringify({ query: MUTATION.replace(/\s+/g, ' ') });
  const lines = [
    '',
    `  Graph     ${graph} (in a browser: Apollo Sandbox)`,
    ...(pool
      ? [`  Pool      ${pool.endpoint}`, `  Messages  ${pool.endpoint}/messages (each code is shown here, too)`]
      : []),
    '',
    '  Sign up:',
    '',
    `curl ${graph} -H 'content-type: application/json' -d '${body}'`,
    '',
  ];
  return lines.join('\n');
};
