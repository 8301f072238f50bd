import type { VerifiableAttribute } from 'cognito-graphql-auth-client';
import { useNavigate } from 'react-router';
import { auth } from '../auth.ts';
import { refetchMe } from '../client.ts';
import { CodeField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import { ResendForm } from '../components/ResendForm.tsx';
import { handOver } from '../handover.ts';
import { openPendingAddress, type PendingAddress } from '../pendingAddress.ts';
import { toUnexpectedProblem } from '../problem.ts';
import type { Notice } from '../texts/notice.ts';
import { useTexts } from '../texts/texts.ts';
import { updateProfile } from '../updateProfile.ts';
import { addressFields } from './addressFields.ts';

const notices = {
  EMAIL: { verified: 'emailVerified', kept: 'emailKept' },
  PHONE_NUMBER: { verified: 'phoneNumberVerified', kept: 'phoneNumberKept' },
} as const satisfies Record<VerifiableAttribute, Record<string, Notice>>;

interface Props {
  readonly attribute: VerifiableAttribute;
  readonly pending: PendingAddress;
  readonly sendCode: () => Promise<Outcome>;
  readonly enterAnother: () => void;
}

/** Asks for the code that was sent to an address, or keeps the address that the user has. */
export const EnterAddressCode = ({ attribute, pending, sendCode, enterAnother }: Props) => {
  const navigate = useNavigate();
  const user = useUser();
  const { changeAddress, phoneNumber, codes } = useTexts();
  const texts = changeAddress[attribute];
  const current = user[addressFields[attribute]];

  const finish = async (notice: Notice): Promise<undefined> => {
    openPendingAddress({ userId: user.id, attribute }).remove();
    await navigate('/', handOver({ notice }));
  };

  const verify = async (getValue: GetValue): Promise<Outcome> => {
    const result = await auth.verifyAttribute({ attribute, code: getValue('code') });
    switch (result.__typename) {
      case 'VerifyAttributePayload':
        await refetchMe();
        return finish(notices[attribute].verified);
      case 'NotSignedInError':
      case 'CodeMismatchError':
      case 'CodeExpiredError':
      case 'UsernameTakenError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  /** The current address replaces the pending one, whose code then verifies nothing. */
  const keepCurrent = (): Promise<Outcome> =>
    updateProfile({ [addressFields[attribute]]: current }, () => finish(notices[attribute].kept));

  // A number can be removed, but not an email address.
  const canUndo = pending.isChange && (current !== null || attribute === 'PHONE_NUMBER');
  return (
    <Page title={codes.title} notice={['codeSent', pending.destination]}>
      {pending.isChange && <p>{current === null ? texts.pendingFirst : texts.pending}</p>}
      <Form submit={verify} button={codes.verify}>
        <CodeField />
      </Form>
      <ResendForm resend={sendCode} sentAt={pending.sentAt} />
      <div className="actions">
        {canUndo && (
          <Form submit={keepCurrent} button={current === null ? phoneNumber.doNotAdd : texts.keep} variant="link" />
        )}
        <button type="button" className="plain" onClick={enterAnother}>
          {texts.another}
        </button>
      </div>
      <BackToProfile />
    </Page>
  );
};
