import { createPostConfirmation } from '../handlers.ts';
import { createPutEvent } from '../putEvent.ts';
import { readConfirmationOptions } from '../settings.ts';

// Lambda sets the region and the role's credentials, and the stack sets the endpoint.
const { AWS_REGION = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN } = process.env;

const putEvent = createPutEvent({
  endpoint: process.env.EVENTS_ENDPOINT ?? '',
  region: AWS_REGION,
  credentials: {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
  },
});

export const handler = createPostConfirmation({ ...readConfirmationOptions(process.env), putEvent });
