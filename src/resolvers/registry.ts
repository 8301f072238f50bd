import type { Mutation, MutationResolvers, Query, QueryResolvers } from '../generated/types.ts';
import type { Resolver } from '../runtime/resolver.ts';
import * as finishFederatedSignIn from './federation/finishFederatedSignIn.ts';
import * as linkProvider from './federation/linkProvider.ts';
import * as signInProviders from './federation/signInProviders.ts';
import * as startFederatedSignIn from './federation/startFederatedSignIn.ts';
import * as unlinkProvider from './federation/unlinkProvider.ts';
import * as finishTotpSetup from './mfa/finishTotpSetup.ts';
import * as setMfaPreference from './mfa/setMfaPreference.ts';
import * as startTotpSetup from './mfa/startTotpSetup.ts';
import * as deletePasskey from './passkeys/deletePasskey.ts';
import * as finishPasskeyRegistration from './passkeys/finishPasskeyRegistration.ts';
import * as startPasskeyRegistration from './passkeys/startPasskeyRegistration.ts';
import * as changePassword from './password/changePassword.ts';
import * as forgotPassword from './password/forgotPassword.ts';
import * as passwordPolicy from './password/passwordPolicy.ts';
import * as resetPassword from './password/resetPassword.ts';
import * as deleteAccount from './profile/deleteAccount.ts';
import * as me from './profile/me.ts';
import * as sendAttributeCode from './profile/sendAttributeCode.ts';
import * as updateProfile from './profile/updateProfile.ts';
import * as verifyAttribute from './profile/verifyAttribute.ts';
import * as refreshTokens from './session/refreshTokens.ts';
import * as revokeSession from './session/revokeSession.ts';
import * as signOut from './session/signOut.ts';
import * as signOutEverywhere from './session/signOutEverywhere.ts';
import * as answerPasskeyChallenge from './signIn/answerPasskeyChallenge.ts';
import * as completeNewPassword from './signIn/completeNewPassword.ts';
import * as selectMfaMethod from './signIn/selectMfaMethod.ts';
import * as selectSignInMethod from './signIn/selectSignInMethod.ts';
import * as signIn from './signIn/signIn.ts';
import * as signInMethods from './signIn/signInMethods.ts';
import * as startSignIn from './signIn/startSignIn.ts';
import * as resendCode from './signUp/resendCode.ts';
import * as signUp from './signUp/signUp.ts';
import * as verify from './signUp/verify.ts';

type Args<Resolve> = Resolve extends (parent: never, args: infer A, ...rest: never) => unknown ? A : never;
type Fields<Type, Resolvers> = {
  readonly [Field in Exclude<keyof Type, '__typename'>]: Resolver<
    Field extends keyof Resolvers ? Args<NonNullable<Resolvers[Field]>> : never,
    Extract<Type[Field], object>
  >;
};

/** The resolvers of all root fields. A missing resolver, or one without a field in the schema, does not compile. */
export const registry: {
  readonly Query: Fields<Query, QueryResolvers>;
  readonly Mutation: Fields<Mutation, MutationResolvers>;
} = {
  Query: { me, passwordPolicy, signInMethods, signInProviders },
  Mutation: {
    answerPasskeyChallenge,
    changePassword,
    completeNewPassword,
    deleteAccount,
    deletePasskey,
    finishFederatedSignIn,
    finishPasskeyRegistration,
    finishTotpSetup,
    forgotPassword,
    linkProvider,
    refreshTokens,
    resendCode,
    resetPassword,
    revokeSession,
    selectMfaMethod,
    selectSignInMethod,
    sendAttributeCode,
    setMfaPreference,
    signIn,
    signOut,
    signOutEverywhere,
    signUp,
    startFederatedSignIn,
    startSignIn,
    startPasskeyRegistration,
    startTotpSetup,
    unlinkProvider,
    updateProfile,
    verify,
    verifyAttribute,
  },
};
