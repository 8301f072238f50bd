import { posix } from 'node:path';
import { readTrustedDocuments } from '../src/http/trustedDocuments.ts';

/**
 * Returns osls's package pattern for the manifest, which is its path: the Lambda reads it at the same path.
 * @throws one line that says what is wrong with the path or the file
 */
export const manifestPatterns = ({ TRUSTED_DOCUMENTS }: NodeJS.ProcessEnv): string[] => {
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
