import { type FederationConfig, readFederationConfig } from './federationConfig.ts';
import { type FraudConfig, readFraudConfig } from './fraud/fraudConfig.ts';
import { readOrigins } from './origin.ts';
import { createReader, type Reader } from './reader.ts';

export type CookieSameSite = 'Strict' | 'Lax' | 'None';

/** The least severe level that is logged. */
export type LogLevel = 'INFO' | 'WARN' | 'ERROR';

/** The deployment's configuration, validated. */
export interface Config extends FederationConfig, FraudConfig {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** True if the app client has EnablePropagateAdditionalUserContextData: Cognito then takes the user's address from a sign-in. */
  readonly propagatesUserContext: boolean;
  /** Other app clients of the pool, whose access tokens the API accepts, too. */
  readonly acceptedClientIds: readonly string[];
  /** Taken from the pool ID (`eu-central-1_AbC123`), so AWS_REGION cannot contradict it. */
  readonly region: string;
  /** Cognito's address, if it is not AWS's: the local pool's, for example. */
  readonly endpoint: string | undefined;
  /** The `iss` of access tokens, if it is neither of AWS's two nor the endpoint's. */
  readonly issuer: string | undefined;
  /** Sent with each request to Cognito. Its last part is known to the stack alone, so that the pool's web ACL can recognize the API. */
  readonly userAgent: string;
  readonly autoConfirmSignUp: boolean;
  /** Exact origins, or `*`. */
  readonly corsOrigins: readonly string[];
  /** `None` if the web app and the API are on different sites. */
  readonly cookieSameSite: CookieSameSite;
  /** The validity of the app client's refresh tokens, and the lifetime of the cookie. */
  readonly refreshTokenDays: number;
  /** The name that authenticator apps show for this service. */
  readonly totpIssuer: string;
  /** The relying party ID of the pool. If it is set, `me` lists only the passkeys that belong to it. */
  readonly passkeyDomain: string | undefined;
  /** If true, every public mutation answers for an existing account as for an unknown one. */
  readonly hideExistingUsers: boolean;
  /** The path of a manifest. If it is set, no other documents are executed. Ignored in the open stages. */
  readonly trustedDocuments: string | undefined;
  /** The SHA-256 of the manifest that was validated when packaging. Part of the bundle (src/compose.ts), like the schema. */
  readonly validatedManifest?: string | undefined;
  /** The stage that `serverless deploy --stage` names. */
  readonly stage: string;
  /** The namespace of the metrics. */
  readonly serviceName: string;
  readonly logLevel: LogLevel;
  /** If true, clients can query the schema, and errors suggest names of it. */
  readonly introspection: boolean;
  /** If true, a browser that opens the API receives Apollo Sandbox. */
  readonly sandbox: boolean;
}

/** True for the stages of developers. Every other stage is closed, whatever its name. */
export const isOpenStage = (stage: string): boolean => stage === 'local' || stage === 'dev';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment once, at cold start.
 * @throws one line that names every missing or malformed variable
 */
export const readConfig = (env: Environment): Config => {
  const reader = createReader(env);
  const { faults, read, required, flag } = reader;
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html (UserPoolId)
  const userPoolId = required(
    'USER_POOL_ID',
    /^[\w-]+_[0-9a-zA-Z]+$/,
    "the user pool's id, such as eu-central-1_AbCdEf123",
  );
  // Without a name, the stage is closed.
  const stage = env.STAGE || 'prod';
  const isOpen = isOpenStage(stage);
  const trustedDocuments = read('TRUSTED_DOCUMENTS', /\.json$/, 'a path such as graphql/persisted-documents.json');
  const corsOrigins = readOrigins(env.CORS_ORIGINS, faults);
  const poolKey = read('POOL_KEY', /^[\w-]{8,64}$/, "a part of the stack's ID");
  const config: Config = {
    userPoolId,
    clientId: required('CLIENT_ID', /^[\w+]{1,128}$/, "the app client's id, letters and digits"),
    clientSecret: read('CLIENT_SECRET', /^[\w+/=]{24,64}$/, "the app client's secret, 24 to 64 characters"),
    propagatesUserContext: flag('PROPAGATE_USER_CONTEXT', false),
    acceptedClientIds: readClientIds(reader),
    region: userPoolId.slice(0, userPoolId.lastIndexOf('_')),
    endpoint: read('COGNITO_ENDPOINT', /^https?:\/\/[^\s/?#]+\/?$/, 'an http or https address without a path')?.replace(
      /\/$/,
      '',
    ),
    issuer: read('ISSUER', /^https:\/\/[^\s/?#]+[^\s?#]*[^\s?#/]$/, "the https address in the tokens' claim iss"),
    userAgent: poolKey === undefined ? 'cognito-graphql-auth' : `cognito-graphql-auth/${poolKey}`,
    autoConfirmSignUp: flag('AUTO_CONFIRM_SIGN_UP', false),
    corsOrigins,
    // Safe: the pattern allows no other values.
    cookieSameSite: (read('COOKIE_SAME_SITE', /^(Strict|Lax|None)$/, 'Strict, Lax or None') ??
      'Strict') as CookieSameSite,
    refreshTokenDays: Number(read('REFRESH_TOKEN_DAYS', REFRESH_TOKEN_DAYS, 'a number of days, 1 to 3650') ?? 30),
    totpIssuer: read('TOTP_ISSUER', /^[^:]{1,64}$/, 'a name of at most 64 characters without a colon') ?? 'Cognito',
    passkeyDomain: read('PASSKEY_DOMAIN', RELYING_PARTY_ID, 'localhost or a domain such as example.com, in lower case'),
    hideExistingUsers: flag('HIDE_EXISTING_USERS', false),
    trustedDocuments: isOpen ? undefined : trustedDocuments,
    stage,
    serviceName:
      read('SERVICE_NAME', /^[A-Za-z][A-Za-z\d-]{1,29}$/, 'a name of 2 to 30 letters, digits and hyphens') ??
      'cognito-graphql-auth',
    // Safe: the pattern allows no other values.
    logLevel: (read('LOG_LEVEL', /^(INFO|WARN|ERROR)$/, 'INFO, WARN or ERROR') ?? 'INFO') as LogLevel,
    introspection: flag('INTROSPECTION', isOpen),
    sandbox: flag('SANDBOX', isOpen),
    ...readFederationConfig(reader),
    ...readFraudConfig(reader, corsOrigins),
  };
  if (config.hideExistingUsers && config.autoConfirmSignUp) {
    // A sign-in right after the sign-up would succeed only for a new account, which reveals whether one existed.
    faults.push('HIDE_EXISTING_USERS hides nothing together with AUTO_CONFIRM_SIGN_UP');
  }
  if (config.hideExistingUsers && config.clientSecret === undefined) {
    faults.push(
      'HIDE_EXISTING_USERS needs an app client with a secret, because Cognito itself tells who has an account',
    );
  }
  if (config.propagatesUserContext && config.clientSecret === undefined) {
    faults.push(
      'PROPAGATE_USER_CONTEXT needs an app client with a secret, because Cognito takes addresses from no other',
    );
  }
  if (config.corsOrigins.includes('*') && config.cookieSameSite !== 'Strict') {
    faults.push('CORS_ORIGINS must list origins by name where COOKIE_SAME_SITE lets other sites send the cookie');
  }
  if (faults.length > 0) throw new Error(`Configuration: ${faults.join('; ')}.`);
  return config;
};

/**
 * A relying party ID is a domain, not an IP address: https://www.w3.org/TR/webauthn-3/#relying-party-identifier
 * Cognito's limit is 127 characters:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html
 */
export const RELYING_PARTY_ID =
  /^(?=.{1,127}$)(localhost|([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+([a-z]{2,63}|xn--[a-z\d-]{1,58}[a-z\d]))$/;

const readClientIds = ({ read }: Reader): string[] =>
  read('ACCEPTED_CLIENT_IDS', /^[\w+]{1,128}(\s*,\s*[\w+]{1,128})*$/, 'IDs of app clients, separated by commas')?.split(
    /\s*,\s*/,
  ) ?? [];

/** Cognito's limits are 60 minutes and 10 years. */
const REFRESH_TOKEN_DAYS = /^([1-9]\d{0,2}|[12]\d{3}|3[0-5]\d{2}|36[0-4]\d|3650)$/;
