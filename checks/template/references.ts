import type { Spec } from './schema.ts';
import { intrinsicOf, isObject, type Json, listOf, type Template, walk } from './template.ts';

interface Reference {
  readonly at: string;
  readonly id: string;
  readonly attribute: string | undefined;
}

/**
 * Returns the targets of `Ref`, `Fn::GetAtt` and the variables of `Fn::Sub`, without AWS's pseudo parameters and the variables
 * that a `Fn::Sub` defines itself.
 */
const referencesIn = (value: Json, from: string): Reference[] =>
  [...walk(value, from)].flatMap(([at, part]) => {
    const [name, argument] = intrinsicOf(part) ?? [];
    const [first = null, second] = listOf(argument);
    if (name === 'Ref') return toReferences(at, String(argument));
    if (name === 'Fn::GetAtt') return toReferences(at, listOf(argument).join('.'));
    if (name !== 'Fn::Sub') return [];
    const own = isObject(second) ? Object.keys(second) : [];
    const variables = [...String(first).matchAll(/\$\{([^!}]+)\}/g)].map(([, variable]) => String(variable));
    return variables.filter((variable) => !own.includes(variable)).flatMap((variable) => toReferences(at, variable));
  });

const toReferences = (at: string, name: string): Reference[] => {
  if (/^AWS::(AccountId|NotificationARNs|NoValue|Partition|Region|StackId|StackName|URLSuffix)$/.test(name)) return [];
  const [id = '', ...attribute] = name.split('.');
  return [{ at, id, attribute: attribute.length > 0 ? attribute.join('.') : undefined }];
};

const allReferences = ({ Resources, Outputs = {} }: Template): Reference[] => [
  ...Object.entries(Resources).flatMap(([id, resource]) => referencesIn(resource, id)),
  ...Object.entries(Outputs).flatMap(([id, output]) => referencesIn(output, `Outputs.${id}`)),
];

/**
 * Returns a line for each reference to a resource or an attribute that does not exist, in any branch, and for each reference
 * to a resource that is not created, in the branches that are chosen.
 */
export const brokenReferences = (template: Template, created: Template, spec: Spec): string[] => [
  ...allReferences(template).flatMap(({ at, id, attribute }) => {
    const resource = template.Resources[id];
    if (resource === undefined) return [`${at}: there is no resource ${id}`];
    const attributes = spec.resource(resource.Type)?.attributes;
    if (attribute === undefined || attributes === undefined || attribute in attributes) return [];
    return [`${at}: ${resource.Type} has no attribute ${attribute}`];
  }),
  ...Object.entries(template.Resources).flatMap(([id, { DependsOn }]) =>
    listOf(DependsOn).flatMap((name) =>
      String(name) in template.Resources ? [] : [`${id}.DependsOn: there is no resource ${name}`],
    ),
  ),
  ...allReferences(created).flatMap(({ at, id }) =>
    id in template.Resources && !(id in created.Resources)
      ? [`${at}: ${id} is not created, because its condition is false`]
      : [],
  ),
  ...cycles(created),
];

/** CloudFormation rejects cycles: "Circular dependency between resources". */
const cycles = ({ Resources }: Template): string[] => {
  const dependenciesOf = (id: string): string[] => {
    const resource = Resources[id];
    return resource
      ? [...referencesIn(resource, id).map((reference) => reference.id), ...listOf(resource.DependsOn).map(String)]
      : [];
  };
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): string[] => {
    if (path.includes(id)) return [`${id}: depends on itself: ${[...path.slice(path.indexOf(id)), id].join(' -> ')}`];
    if (done.has(id)) return [];
    done.add(id);
    return dependenciesOf(id).flatMap((next) => visit(next, [...path, id]));
  };
  // Reports only the first cycle, because the others usually overlap with it.
  return Object.keys(Resources)
    .flatMap((id) => visit(id, []))
    .slice(0, 1);
};
