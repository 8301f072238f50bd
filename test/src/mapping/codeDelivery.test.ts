import { expect, test } from 'vitest';
import { codeDelivery, pretendedDelivery } from '../../../src/mapping/codeDelivery.ts';

test.each([
  [
    { DeliveryMedium: 'EMAIL', Destination: 'a***@e***', AttributeName: 'email' },
    { destination: 'a***@e***', medium: 'EMAIL', attribute: 'email' },
  ],
  [
    { DeliveryMedium: 'SMS', Destination: '+*******0123', AttributeName: 'phone_number' },
    { destination: '+*******0123', medium: 'SMS', attribute: 'phone_number' },
  ],
  [{ DeliveryMedium: 'SMS' }, { destination: '', medium: 'SMS', attribute: null }],
] as const)('reads %j', (details, delivery) => {
  expect(codeDelivery(details)).toEqual({ __typename: 'CodeDelivery', ...delivery });
});

test.each([undefined, {}, { Destination: 'a***@e***' }])('takes %j for no delivery', (details) => {
  expect(codeDelivery(details)).toBeNull();
});

test.each([
  ['ada@example.com', 'a***@e***'],
  ['a@e.org', 'a***@e***'],
  ['ada+tag@sub.example.co.uk', 'a***@s***'],
  ['ada', 'a***@e***'],
  ['a', 'a***@e***'],
  ['5c0a2f1e-uuid', '5***@e***'],
])('makes up, for %s, the delivery to %s', (username, destination) => {
  expect(pretendedDelivery(username)).toEqual({
    __typename: 'CodeDelivery',
    destination,
    medium: 'EMAIL',
    attribute: 'email',
  });
});

test('makes up a text message for a phone number', () => {
  expect(pretendedDelivery('+14155550123')).toEqual({
    __typename: 'CodeDelivery',
    destination: '+*******0123',
    medium: 'SMS',
    attribute: 'phone_number',
  });
});
