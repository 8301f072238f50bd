import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  type CognitoUserSession,
  type NodeCallback,
} from 'amazon-cognito-identity-js';
import type { ClientPool } from './clientPool.ts';

/** Calls a function that takes a Node.js callback. */
export const call = <Result>(start: (callback: NodeCallback<Error, Result>) => void): Promise<Result> =>
  new Promise((resolve, reject) => {
    // Safe cast: the library passes a result when it passes no error.
    start((error, result) => (error ? reject(error) : resolve(result as Result)));
  });

/** Calls a function that takes an object of callbacks, and returns what `onSuccess` gets. */
export const ask = <Result>(
  start: (callbacks: { onSuccess: (result: Result) => void; onFailure: (error: Error) => void }) => void,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    start({ onSuccess: resolve, onFailure: reject });
  });

/** How a sign-in ended, or the name of what the user has to do next. */
export type SignInStep = CognitoUserSession | 'totp' | 'sms' | 'choose' | 'new password' | 'set up' | 'question';

export const isSession = (step: SignInStep): step is CognitoUserSession => typeof step === 'object';

type Callbacks = Parameters<CognitoUser['authenticateUser']>[1];

/** Returns the callbacks of a sign-in. */
export const nextStep = (start: (callbacks: Callbacks) => void): Promise<SignInStep> =>
  new Promise((resolve, reject) => {
    start({
      onSuccess: resolve,
      onFailure: reject,
      totpRequired: () => resolve('totp'),
      mfaRequired: () => resolve('sms'),
      selectMFAType: () => resolve('choose'),
      newPasswordRequired: () => resolve('new password'),
      mfaSetup: () => resolve('set up'),
      customChallenge: () => resolve('question'),
    });
  });

/** Returns the functions of an app that uses the library. */
export const openApp = ({ userPoolId, clientId, endpoint, readCode }: ClientPool, password: string) => {
  const userPool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId, endpoint });
  const toUser = (Username: string) => new CognitoUser({ Username, Pool: userPool });
  const signIn = (user: CognitoUser, Password = password): Promise<SignInStep> =>
    nextStep((callbacks) =>
      user.authenticateUser(new AuthenticationDetails({ Username: user.getUsername(), Password }), callbacks),
    );
  const newUser = async (username: string, attributes: Record<string, string> = {}): Promise<CognitoUser> => {
    const list = Object.entries(attributes).map(([Name, Value]) => new CognitoUserAttribute({ Name, Value }));
    await call((callback) => userPool.signUp(username, password, list, [], callback));
    const user = toUser(username);
    const code = await readCode(username);
    await call((callback) => user.confirmRegistration(code, false, callback));
    return user;
  };
  return { userPool, toUser, signIn, newUser };
};
