import type { VerifiableAttribute } from 'cognito-graphql-auth-client';
import { useState } from 'react';
import { Field } from '../components/Field.tsx';
import { Form } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import { PhoneNumberField } from '../components/PhoneNumberField.tsx';
import { useTexts } from '../texts/texts.ts';
import { addressFields } from './addressFields.ts';
import { EnterAddressCode } from './EnterAddressCode.tsx';
import { isUnverified, useAddressChange } from './useAddressChange.ts';

/**
 * Changes an address. A new email address takes effect when its code is verified. A new phone number can take effect
 * immediately, because not every pool verifies it first.
 */
export const ChangeAddress = ({ attribute }: { readonly attribute: VerifiableAttribute }) => {
  const user = useUser();
  const all = useTexts().changeAddress;
  const texts = all[attribute];
  const { pending, change, sendCode } = useAddressChange(attribute);
  /** The pending address in whose place the person wants to enter another one. */
  const [unwanted, setUnwanted] = useState<typeof pending>();
  const name = addressFields[attribute];

  if (pending && pending !== unwanted)
    return (
      <EnterAddressCode
        attribute={attribute}
        pending={pending}
        sendCode={sendCode}
        enterAnother={() => setUnwanted(pending)}
      />
    );

  return (
    <Page title={user[name] === null ? texts.add : texts.title}>
      <Form submit={change} button={all.sendCode}>
        {attribute === 'EMAIL' ? (
          <Field label={texts.label} name={name} type="email" autoComplete="email" />
        ) : (
          <PhoneNumberField label={texts.label} name={name} current={user.phoneNumber} />
        )}
      </Form>
      {isUnverified(user, attribute) && <Form submit={sendCode} button={texts.verify} variant="secondary" />}
      {pending && (
        <button type="button" className="plain" onClick={() => setUnwanted(undefined)}>
          {all.backToCode(pending.destination)}
        </button>
      )}
      <BackToProfile />
    </Page>
  );
};
