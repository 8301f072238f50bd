import { evaluateConditions } from './conditions.ts';
import { FEDERATION_RULES } from './federationRules.ts';
import { OPERATIONAL_RULES, retainsPool } from './operationalRules.ts';
import { POOL_RULES } from './poolRules.ts';
import { PROVIDER_RULES } from './providerRules.ts';
import { brokenReferences } from './references.ts';
import { type Spec, schemaViolations } from './schema.ts';
import { SECURITY_RULES } from './securityRules.ts';
import { SERVICE_RULES } from './serviceRules.ts';
import { SIGN_IN_RULES } from './signInRules.ts';
import type { Template } from './template.ts';
import { TRIGGER_RULES } from './triggerRules.ts';

/** Returns a line, with its place in the template, for everything that AWS would reject and every rule of ours that is broken. */
export const validate = (template: Template, keepsPool: boolean, spec: Spec): string[] => {
  const { template: created, violations } = evaluateConditions(template);
  const rules = [
    ...SERVICE_RULES,
    ...POOL_RULES,
    ...SIGN_IN_RULES,
    ...FEDERATION_RULES,
    ...PROVIDER_RULES,
    ...TRIGGER_RULES,
    ...SECURITY_RULES,
    ...OPERATIONAL_RULES,
    ...(keepsPool ? [retainsPool] : []),
  ];
  return [
    ...violations,
    ...schemaViolations(created, spec),
    ...brokenReferences(template, created, spec),
    ...rules.flatMap((rule) => rule(created)),
  ];
};
