import { toRefusedField } from '../fraud/refusal.ts';
import type { InvalidInputError } from '../generated/types.ts';
import type { AnyResolver } from './anyResolver.ts';
import type { Execution } from './execution.ts';
import { invalidInput } from './input.ts';

interface Args {
  readonly input?: unknown;
}

/** Returns an error if the field needs a CAPTCHA's token, and the input has none that the provider accepts. */
export const checkCaptcha = async (
  { requiresCaptcha = false }: AnyResolver,
  args: Args,
  { services, context, field }: Execution,
): Promise<InvalidInputError | undefined> => {
  const { verifyCaptcha, app, log } = services;
  if (verifyCaptcha === undefined) return undefined;
  const isRequired = typeof requiresCaptcha === 'function' ? requiresCaptcha({ args, app }) : requiresCaptcha;
  if (!isRequired) return undefined;
  // Safe: graphql-js or the resolver's schema has checked the input. A field of an extension can have none.
  const { captchaToken } = (args.input ?? {}) as { readonly captchaToken?: string | null };
  const { refusal, cause } = await verifyCaptcha(captchaToken);
  if (cause !== undefined) {
    log({ level: 'error', requestId: context.requestId, field, exception: 'CaptchaUnavailable', message: cause });
  }
  const fault = toRefusedField(refusal);
  return fault && invalidInput(fault);
};
