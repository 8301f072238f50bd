import type {
  FederatedPrompt,
  MutationStartFederatedSignInArgs,
  StartFederatedSignInInput,
  StartFederatedSignInResult,
} from '../../generated/types.ts';
import { authErrors } from '../../messages.ts';
import { address, federatedPrompt, loginHint, providerName } from '../../runtime/federatedInput.ts';
import { inputObject, invalidInput, optional, optionalText } from '../../runtime/input.ts';
import type { Context } from '../../runtime/resolver.ts';
import { encodeFlow } from './flow.ts';

export const input = inputObject<StartFederatedSignInInput>()({
  provider: providerName,
  redirectUri: address,
  loginHint: optionalText(loginHint),
  prompt: optional(federatedPrompt),
});

export const functions = [] as const;

/** `openid` for an ID token, and the last one for the operations that take an access token, such as GetUser. */
const SCOPE = 'openid email profile aws.cognito.signin.user.admin';

/** Not `none`, with which the provider shows nothing. */
const PROMPTS = { LOGIN: 'login', CONSENT: 'consent', SELECT_ACCOUNT: 'select_account' } as const satisfies Record<
  FederatedPrompt,
  string
>;

/** https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
export const response = ({
  args: { input },
  app,
}: Context<MutationStartFederatedSignInArgs, unknown>): StartFederatedSignInResult => {
  const { provider, redirectUri } = input;
  const isKnown = app.signInProviders.some(({ name }) => name === provider);
  if (app.oauthEndpoint === undefined || !isKnown) return authErrors.signInMethodUnavailable;
  if (!app.callbackUrls.includes(redirectUri)) return invalidInput({ field: 'redirectUri', code: 'NOT_ALLOWED' });
  const flow = {
    state: app.randomToken(),
    verifier: app.randomToken(),
    nonce: app.randomToken(),
    redirectUri,
    provider,
  };
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: redirectUri,
    identity_provider: provider,
    scope: SCOPE,
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: app.codeChallenge(flow.verifier),
    code_challenge_method: 'S256',
    ...(input.loginHint ? { login_hint: input.loginHint } : {}),
    ...(input.prompt ? { prompt: PROMPTS[input.prompt] } : {}),
  });
  const url = `${app.oauthEndpoint}/oauth2/authorize?${parameters}`;
  return { __typename: 'StartFederatedSignInPayload', url, flow: encodeFlow(flow) };
};
