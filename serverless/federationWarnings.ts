import { readUrls } from './federation.ts';
import { providersOf } from './federationProblems.ts';
import { readIdentityProviders } from './identityProviders.ts';
import { PROVIDER_FORMS } from './providerForms.ts';
import { isSecretReference } from './secretReference.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Returns a line for each setting that Cognito accepts, but that probably was not meant. */
export const federationWarnings = (env: Environment): string[] => {
  const origins = readUrls(env.CORS_ORIGINS);
  const callbacks = readUrls(env.CALLBACK_URLS).flatMap((url) => URL.parse(url) ?? []);
  const secrets = PROVIDER_FORMS.flatMap(({ secret = '' }) => (env[secret] ? [secret] : []));
  return [
    ...secrets
      .filter((name) => !isSecretReference(env[name] ?? ''))
      .map(
        (name) =>
          `${name} is visible in the template. Store it in Secrets Manager, and set ${name} to its name or ARN.`,
      ),
    ...(env.AUTH_DOMAIN && !env.USER_POOL_ID && readIdentityProviders(env).length === 0
      ? ['AUTH_DOMAIN has no provider yet: nobody can sign in with it.']
      : []),
    // https://github.com/amazon-archives/amazon-cognito-auth-js/issues/81
    ...(providersOf(env).length > 0 && env.SELF_SIGN_UP === 'false'
      ? ['SELF_SIGN_UP=false does not apply to providers: Cognito creates a user at the first sign-in with one.']
      : []),
    ...(providersOf(env).length > 0 && !env.LOGOUT_URLS
      ? ["LOGOUT_URLS is not set: signOut cannot end the session of Cognito's domain."]
      : []),
    ...(origins.length > 0 && !origins.includes('*')
      ? callbacks
          .filter(({ protocol, origin }) => protocol === 'https:' && !origins.includes(origin))
          .map(
            ({ origin }) => `CALLBACK_URLS has a page of ${origin}, which CORS_ORIGINS does not allow to call the API.`,
          )
      : []),
  ];
};
