import type { CreateUserPoolClientCommandInput } from '@aws-sdk/client-cognito-identity-provider';

type Settings = Partial<CreateUserPoolClientCommandInput>;

/** The app clients, by what differs from a client that prevents user existence errors. */
export const CLIENTS = {
  'a client that prevents user existence errors': {},
  'a client with a secret': { GenerateSecret: true },
  'a client with LEGACY errors': { PreventUserExistenceErrors: 'LEGACY' },
  'a client with a secret and LEGACY errors': { PreventUserExistenceErrors: 'LEGACY', GenerateSecret: true },
} as const satisfies Record<string, Settings>;

const ExplicitAuthFlows: Settings['ExplicitAuthFlows'] = ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH'];

/** Without LEGACY errors, because startSignIn then reveals who has an account. */
export const CHOICE_CLIENTS = {
  'a client with choice': { ExplicitAuthFlows },
  'a client with choice and a secret': { ExplicitAuthFlows, GenerateSecret: true },
} as const satisfies Record<string, Settings>;

export type Client = keyof typeof CLIENTS | keyof typeof CHOICE_CLIENTS;

export const settings: Readonly<Record<Client, Settings>> = { ...CLIENTS, ...CHOICE_CLIENTS };
