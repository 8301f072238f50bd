interface Report {
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> & { readonly total: number } };
}

/** @param output of `npm audit --json`: an error, or nothing, if the registry does not support audits */
const countVulnerabilities = (output: string): number | undefined => {
  try {
    // Safe: npm prints a report, or an object without `metadata`.
    return (JSON.parse(output) as Report).metadata?.vulnerabilities.total;
  } catch {
    return undefined;
  }
};

/** False if the registry did not answer: it may not support audits, or be unreachable. */
export const isVulnerable = (output: string): boolean => (countVulnerabilities(output) ?? 0) > 0;

export const auditSummary = (output: string): string => {
  const total = countVulnerabilities(output);
  return total === undefined
    ? 'npm audit: SKIPPED, the registry does not answer audits'
    : `npm audit: ${total} vulnerabilities in deployed packages`;
};
