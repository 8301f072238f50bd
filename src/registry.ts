import type { Mutation, MutationResolvers, Query, QueryResolvers } from './generated/types.ts';
import type { Resolver } from './resolver.ts';
import * as changePassword from './resolvers/Mutation/changePassword.ts';
import * as completeNewPassword from './resolvers/Mutation/completeNewPassword.ts';
import * as deleteAccount from './resolvers/Mutation/deleteAccount.ts';
import * as finishTotpSetup from './resolvers/Mutation/finishTotpSetup.ts';
import * as forgotPassword from './resolvers/Mutation/forgotPassword.ts';
import * as refreshTokens from './resolvers/Mutation/refreshTokens.ts';
import * as resendCode from './resolvers/Mutation/resendCode.ts';
import * as resetPassword from './resolvers/Mutation/resetPassword.ts';
import * as selectMfaMethod from './resolvers/Mutation/selectMfaMethod.ts';
import * as sendAttributeCode from './resolvers/Mutation/sendAttributeCode.ts';
import * as setMfaPreference from './resolvers/Mutation/setMfaPreference.ts';
import * as signIn from './resolvers/Mutation/signIn.ts';
import * as signOut from './resolvers/Mutation/signOut.ts';
import * as signOutEverywhere from './resolvers/Mutation/signOutEverywhere.ts';
import * as signUp from './resolvers/Mutation/signUp.ts';
import * as startTotpSetup from './resolvers/Mutation/startTotpSetup.ts';
import * as updateProfile from './resolvers/Mutation/updateProfile.ts';
import * as verify from './resolvers/Mutation/verify.ts';
import * as verifyAttribute from './resolvers/Mutation/verifyAttribute.ts';
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
  Mutation: {
    changePassword,
    completeNewPassword,
    deleteAccount,
    finishTotpSetup,
    forgotPassword,
    refreshTokens,
    resendCode,
    resetPassword,
    selectMfaMethod,
    sendAttributeCode,
    setMfaPreference,
    signIn,
    signOut,
    signOutEverywhere,
    signUp,
    startTotpSetup,
    updateProfile,
    verify,
    verifyAttribute,
  },
};
