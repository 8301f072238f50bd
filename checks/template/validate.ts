import { decide } from './conditions.ts';
import { OPERATIONS_POLICIES, poolRetained } from './operationalRules.ts';
import { referenceFaults } from './references.ts';
import { type Spec, schemaFaults } from './schema.ts';
import { IDENTITY_POLICIES } from './securityRules.ts';
import { REFUSALS } from './serviceRules.ts';
import type { Template } from './template.ts';

/** @returns a line for each thing that AWS would refuse, or that we do: where it is, and what is wrong with it */
export const faultsOf = (template: Template, stage: string, spec: Spec): string[] => {
  const decided = decide(template);
  const rules = [
    ...REFUSALS,
    ...IDENTITY_POLICIES,
    ...OPERATIONS_POLICIES,
    ...(stage === 'prod' ? [poolRetained] : []),
  ];
  return [
    ...decided.faults,
    ...schemaFaults(decided.template, spec),
    ...referenceFaults(template, decided.template, spec),
    ...rules.flatMap((rule) => rule(decided.template)),
  ];
};
