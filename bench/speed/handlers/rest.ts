import type { APIGatewayProxyEvent } from 'aws-lambda';
import { signIn, signUp } from './cognito.ts';

export const handler = async ({ path, body }: APIGatewayProxyEvent) => {
  const input = JSON.parse(body ?? '');
  const answer = path === '/signIn' ? await signIn(input) : await signUp(input);
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) };
};
