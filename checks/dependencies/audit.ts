interface Report {
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> & { readonly total: number } };
}

/** @param output of `npm audit --json`; an error, or nothing, where the registry does not answer audits */
const totalOf = (output: string): number | undefined => {
  try {
    // Safe: what npm prints is a report, or an object without `metadata`.
    return (JSON.parse(output) as Report).metadata?.vulnerabilities.total;
  } catch {
    return undefined;
  }
};

/** No answer is no fault of the dependencies: a registry may have no audits, or be out of reach. */
export const isVulnerable = (output: string): boolean => (totalOf(output) ?? 0) > 0;

export const auditLine = (output: string): string => {
  const total = totalOf(output);
  return total === undefined
    ? 'npm audit: NOT DONE, the registry does not answer it'
    : `npm audit: ${total} vulnerabilities in what ships`;
};
