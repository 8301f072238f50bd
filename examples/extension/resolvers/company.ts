import type { FieldContext } from '../../src/runtime/extension.ts';

/** Makes no call, because the user has all attributes. */
export const functions = [] as const;

export const response = ({ source }: Pick<FieldContext<'User', 'company'>, 'source'>): string | null =>
  source.attributes.find(({ name }) => name === 'custom:company')?.value ?? null;
