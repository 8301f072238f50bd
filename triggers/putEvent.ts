import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { post } from '../src/post.ts';
import type { BusEvent, PutEvent } from './postConfirmation.ts';

interface Bus {
  /** EventBridge's address in the stack's region. */
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** Two attempts within the 5 s that Cognito waits. An event that is sent twice is one that consumers expect. */
const ATTEMPT_MILLISECONDS = 1800;

/**
 * Returns a function that sends an event to EventBridge. One signed request instead of the SDK's client, which is ten times as large.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 */
export const createPutEvent = (bus: Bus, milliseconds = ATTEMPT_MILLISECONDS): PutEvent => {
  const { region, credentials } = bus;
  const signer = new SignatureV4({ service: 'events', region, credentials, sha256: Sha256 });
  return async (event) => {
    const attempt = (): Promise<void> => send(event, bus, { signer, milliseconds });
    await attempt().catch(attempt);
  };
};

const send = async (
  event: BusEvent,
  { endpoint }: Bus,
  { signer, milliseconds }: { readonly signer: SignatureV4; readonly milliseconds: number },
): Promise<void> => {
  const { protocol, host, hostname, port } = new URL(endpoint);
  const body = JSON.stringify({ Entries: [event] });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    path: '/',
    headers: { host, 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AWSEvents.PutEvents' },
    body,
  });
  const answer = await post(new URL(endpoint), { headers, body, milliseconds });
  if (answer.status !== 200) throw new BusError(`status ${answer.status}`);
  // EventBridge answers 200 also if it rejects the entry.
  const { FailedEntryCount } = Object(JSON.parse(answer.body));
  if (FailedEntryCount !== 0) throw new BusError('rejected');
};

class BusError extends Error {
  override readonly name = 'BusError';
  /** Logged, unlike the message. */
  readonly code: string;
  constructor(code: string) {
    super('EventBridge did not take the event.');
    this.code = code;
  }
}
