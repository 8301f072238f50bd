import type { Mutation, MutationResolvers, Query, QueryResolvers } from './generated/types.ts';
import type { Resolver } from './resolver.ts';
import * as resendCode from './resolvers/Mutation/resendCode.ts';
import * as signIn from './resolvers/Mutation/signIn.ts';
import * as signUp from './resolvers/Mutation/signUp.ts';
import * as verify from './resolvers/Mutation/verify.ts';
import * as me from './resolvers/Query/me.ts';

type Args<Resolve> = Resolve extends (parent: never, args: infer A, ...rest: never) => unknown ? A : never;
type Fields<Type, Resolvers> = {
  readonly [Field in Exclude<keyof Type, '__typename'>]: Resolver<
    Field extends keyof Resolvers ? Args<NonNullable<Resolvers[Field]>> : never,
    Extract<Type[Field], object>
  >;
};

/** Every root field's resolver: one that the schema lacks, or that lacks here, does not compile. */
export const registry: {
  readonly Query: Fields<Query, QueryResolvers>;
  readonly Mutation: Fields<Mutation, MutationResolvers>;
} = {
  Query: { me },
  Mutation: { resendCode, signIn, signUp, verify },
};
