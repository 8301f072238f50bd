import type { Triggers } from '../../packages/local-pool/src/server.ts';
import { createTriggers } from '../../triggers/triggers.ts';
import { toCaptchaOverrides } from './environment.ts';

/**
 * Returns the triggers that TRIGGERS switches on, as the local pool calls them. Their code is that of the stack's functions. An event
 * for EventBridge is printed.
 * @throws one line on malformed options
 */
export const toPoolTriggers = (env: NodeJS.ProcessEnv, print: (line: string) => void): Triggers => {
  const { customMessage, preSignUp, preTokenGeneration, postConfirmation, userMigration } = createTriggers(
    { ...env, STAGE: 'local', ...toCaptchaOverrides(env) },
    {
      putEvent: async ({ DetailType, Detail }) => print(`Event ${DetailType}: ${Detail}`),
      log: ({ trigger, exception, message }) => print(`${trigger} failed: ${exception} ${message ?? ''}`.trimEnd()),
    },
  );
  return {
    CustomMessage: customMessage,
    PreSignUp: preSignUp,
    PreTokenGenerationConfig: preTokenGeneration && { LambdaVersion: 'V2_0', handler: preTokenGeneration },
    PostConfirmation: postConfirmation,
    UserMigration: userMigration,
  };
};
