import { expect, test } from 'vitest';
import { simulatedDelivery, toCodeDelivery } from '../../../src/mapping/codeDelivery.ts';

test.each([
  [
    { DeliveryMedium: 'EMAIL', Destination: 'a***@e***', AttributeName: 'email' },
    { destination: 'a***@e***', medium: 'EMAIL', attribute: 'EMAIL' },
  ],
  [
    { DeliveryMedium: 'SMS', Destination: '+*******0123', AttributeName: 'phone_number' },
    { destination: '+*******0123', medium: 'SMS', attribute: 'PHONE_NUMBER' },
  ],
  [{ DeliveryMedium: 'SMS' }, { destination: '', medium: 'SMS', attribute: null }],
  [
    { DeliveryMedium: 'EMAIL', AttributeName: 'custom:mail' },
    { destination: '', medium: 'EMAIL', attribute: null },
  ],
] as const)('returns the delivery of %j', (details, delivery) => {
  expect(toCodeDelivery(details)).toEqual({ __typename: 'CodeDelivery', ...delivery });
});

test.each([undefined, {}, { Destination: 'a***@e***' }])('returns null for %j', (details) => {
  expect(toCodeDelivery(details)).toBeNull();
});

test.each([
  ['ada@example.com', 'a***@e***'],
  ['a@e.org', 'a***@e***'],
  ['ada+tag@sub.example.co.uk', 'a***@s***'],
  ['ada', 'a***@e***'],
  ['a', 'a***@e***'],
  ['5c0a2f1e-uuid', '5***@e***'],
])('returns, for %s, a simulated delivery to %s', (username, destination) => {
  expect(simulatedDelivery(username)).toEqual({
    __typename: 'CodeDelivery',
    destination,
    medium: 'EMAIL',
    attribute: 'EMAIL',
  });
});

test('returns a simulated text message for a phone number', () => {
  expect(simulatedDelivery('+14155550123')).toEqual({
    __typename: 'CodeDelivery',
    destination: '+*******0123',
    medium: 'SMS',
    attribute: 'PHONE_NUMBER',
  });
});
