import { signIn, signUp } from './cognito.ts';

// biome-ignore lint/suspicious/noExplicitAny: the resolvers are deliberately simple.
type Args = any;

export const resolvers = {
  Mutation: {
    signIn: (_parent: unknown, { input }: Args) => signIn(input),
    signUp: (_parent: unknown, { input }: Args) => signUp(input),
  },
};
