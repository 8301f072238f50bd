import { fileURLToPath } from 'node:url';

/** Beside the local pool's data, not in dist/: `serverless package` must find no development build there. */
export const bundlePath = fileURLToPath(new URL('../../.local/lambda.cjs', import.meta.url));
