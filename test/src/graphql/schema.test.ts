import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { createSchema } from '../../../src/graphql/schema.ts';
import { app } from '../resolvers/context.ts';

const unused = (): never => {
  throw new TypeError('The schema is only created.');
};
const services = {
  app,
  send: unused,
  dataSource: unused,
  verifyAccessToken: unused,
  verifyCaptcha: undefined,
  log: () => {},
};
const resolver = { functions: [], response: () => null };

test.each([
  ['a type', { Planet: { name: resolver } }, 'type Planet'],
  ['a field', { User: { planet: resolver } }, 'field User.planet'],
])('createSchema throws when an extension has a resolver for %s that the schema lacks', (_, extension, name) => {
  expect(() => createSchema(services, extension)).toThrow(`The schema has no ${name}`);
});

test('createSchema adds the resolvers of an extension to the fields of objects', () => {
  const schema = createSchema(services, { User: { name: resolver } });
  const type = schema.getType('User');
  expect(isObjectType(type) && type.getFields().name?.resolve).toBeInstanceOf(Function);
  expect(isObjectType(type) && type.getFields().email?.resolve).toBeUndefined();
});
