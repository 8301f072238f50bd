import type { Spec } from './schema.ts';
import { intrinsicOf, isObject, type Json, listOf, type Template, walk } from './template.ts';

interface Reference {
  readonly at: string;
  readonly id: string;
  readonly attribute: string | undefined;
}

/** `Ref`, `Fn::GetAtt` and what is between `${` and `}` of `Fn::Sub`, but for what AWS provides and what a `Fn::Sub` defines itself. */
const referencesIn = (value: Json, from: string): Reference[] =>
  [...walk(value, from)].flatMap(([at, each]) => {
    const [name, argument] = intrinsicOf(each) ?? [];
    const [first = null, second] = listOf(argument);
    if (name === 'Ref') return named(at, String(argument));
    if (name === 'Fn::GetAtt') return named(at, listOf(argument).join('.'));
    if (name !== 'Fn::Sub') return [];
    const own = isObject(second) ? Object.keys(second) : [];
    const variables = [...String(first).matchAll(/\$\{([^!}]+)\}/g)].map(([, variable]) => String(variable));
    return variables.filter((variable) => !own.includes(variable)).flatMap((variable) => named(at, variable));
  });

const named = (at: string, name: string): Reference[] => {
  if (/^AWS::(AccountId|NotificationARNs|NoValue|Partition|Region|StackId|StackName|URLSuffix)$/.test(name)) return [];
  const [id = '', ...attribute] = name.split('.');
  return [{ at, id, attribute: attribute.length > 0 ? attribute.join('.') : undefined }];
};

const allReferences = ({ Resources, Outputs = {} }: Template): Reference[] => [
  ...Object.entries(Resources).flatMap(([id, resource]) => referencesIn(resource, id)),
  ...Object.entries(Outputs).flatMap(([id, output]) => referencesIn(output, `Outputs.${id}`)),
];

/** @returns a line for each reference to what is not there, in any branch, or not created here, in those that are taken */
export const referenceFaults = (template: Template, decided: Template, spec: Spec): string[] => [
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
  ...allReferences(decided).flatMap(({ at, id }) =>
    id in template.Resources && !(id in decided.Resources) ? [`${at}: ${id} is not created, by its condition`] : [],
  ),
  ...cycles(decided),
];

/** CloudFormation refuses them: "Circular dependency between resources". */
const cycles = ({ Resources }: Template): string[] => {
  const after = (id: string): string[] => {
    const resource = Resources[id];
    return resource
      ? [...referencesIn(resource, id).map((reference) => reference.id), ...listOf(resource.DependsOn).map(String)]
      : [];
  };
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): string[] => {
    if (path.includes(id)) return [`${id}: waits for itself: ${[...path.slice(path.indexOf(id)), id].join(' -> ')}`];
    if (done.has(id)) return [];
    done.add(id);
    return after(id).flatMap((next) => visit(next, [...path, id]));
  };
  // One is enough: the others share most of its way.
  return Object.keys(Resources)
    .flatMap((id) => visit(id, []))
    .slice(0, 1);
};
