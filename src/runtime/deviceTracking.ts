import type { Execution } from './execution.ts';

/** The services whose log has the line. One line for each container is enough. */
const warned = new WeakSet<object>();

/**
 * Logs once that the pool remembers devices. Cognito then refreshes tokens only for a confirmed device, whose key this API does
 * not send, so each session ends with its access token:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html
 * @param result the output of a command
 */
export const warnOfDeviceTracking = (result: object, { services, context, field }: Execution): void => {
  // Safe: missing properties read as undefined.
  const { AuthenticationResult } = result as { AuthenticationResult?: { NewDeviceMetadata?: object } };
  if (AuthenticationResult?.NewDeviceMetadata === undefined || warned.has(services)) return;
  warned.add(services);
  const exception = 'UnsupportedPool DEVICE_TRACKING';
  services.log({ level: 'error', requestId: context.requestId, field, exception, message: MESSAGE });
};

const MESSAGE =
  'The user pool remembers devices, which this API does not support: tokens cannot be refreshed. Turn device tracking off.';
