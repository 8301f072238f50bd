import { posix } from 'node:path';
import { readTrustedDocuments } from '../src/http/trustedDocuments.ts';

/**
 * The manifest's path as a pattern for osls, which must match it alone; the Lambda reads it at the same path.
 * @throws one line that says what is wrong with the path or the file
 */
export const trustedDocuments = ({ TRUSTED_DOCUMENTS }: NodeJS.ProcessEnv): string[] => {
  if (!TRUSTED_DOCUMENTS) return [];
  const path = posix.normalize(TRUSTED_DOCUMENTS);
  if (!/^(?!\/|\.\.\/)[\w./-]+$/.test(path)) {
    throw new Error(
      'Configuration: TRUSTED_DOCUMENTS must be a path inside the project, of letters, digits, - _ . and /.',
    );
  }
  readTrustedDocuments(path);
  return [path];
};
