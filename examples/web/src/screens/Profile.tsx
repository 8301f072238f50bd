import { Link } from 'react-router';
import { mutate } from '../client.ts';
import { Field } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { Page } from '../components/Page.tsx';
import { UpdateProfileDocument } from '../generated/graphql.ts';
import { toUnexpectedProblem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';
import { useSignInMethods } from '../useSignInMethods.ts';
import { toLabel, useSignInProviders } from '../useSignInProviders.ts';

export const Profile = () => {
  const user = useUser();
  const { email, emailVerified, phoneNumber, phoneNumberVerified, name } = user;
  // The provider manages the email address and the ways to sign in.
  const isFederated = user.identities.length > 0 && user.signInMethods.length === 0;
  return (
    <Page title="Your profile">
      <dl>
        <Entry
          term="Email address"
          value={email}
          verified={emailVerified}
          {...(!isFederated && { changePath: '/email' })}
        />
        <Entry term="Phone number" value={phoneNumber} verified={phoneNumberVerified} changePath="/phone-number" />
        {!isFederated && <SignInEntries user={user} />}
        <LinkedAccountsEntry user={user} />
        <Entry
          term="Sessions"
          value={null}
          placeholder="Where you are signed in"
          action="Manage"
          changePath="/sessions"
        />
      </dl>
      <Form submit={saveName} button="Save" variant="secondary">
        <Field label="Name" name="name" autoComplete="name" defaultValue={name ?? ''} required={false} />
      </Form>
      <p className="links">
        <Link to="/delete-account">Delete your account</Link>
      </p>
    </Page>
  );
};

interface EntriesProps {
  readonly user: ReturnType<typeof useUser>;
}

const SignInEntries = ({ user: { signInMethods, passkeys, mfa } }: EntriesProps) => {
  const { codeMethods, signInMethods: names } = useTexts();
  const hasPassword = signInMethods.includes('PASSWORD');
  const hasPasskeys = useSignInMethods()?.includes('PASSKEY') || passkeys.length > 0;
  return (
    <>
      <Entry term="Sign-in methods" value={signInMethods.map((method) => names[method]).join(', ')} />
      <Entry
        term="Password"
        value={hasPassword ? '••••••••' : null}
        action={hasPassword ? 'Change' : 'Set'}
        changePath="/password"
      />
      {hasPasskeys && (
        <Entry term="Passkeys" value={`${passkeys.length || ''}`} action="Manage" changePath="/passkeys" />
      )}
      <Entry
        term="Two-step sign-in"
        value={mfa.enabled.map((method) => codeMethods[method]).join(', ')}
        placeholder="Off"
        changePath="/mfa"
      />
    </>
  );
};

const LinkedAccountsEntry = ({ user: { identities } }: EntriesProps) => {
  const providers = useSignInProviders();
  if (providers.length === 0 && identities.length === 0) return null;
  const labels = identities.map(({ provider }) => toLabel(providers, provider));
  return <Entry term="Linked accounts" value={labels.join(', ')} action="Manage" changePath="/linked-accounts" />;
};

interface EntryProps {
  readonly term: string;
  readonly value: string | null;
  readonly verified?: boolean;
  readonly placeholder?: string;
  readonly action?: string;
  /** The path of the screen that changes the value. */
  readonly changePath?: string;
}

const Entry = ({ term, value, verified, placeholder = 'None', action = 'Change', changePath }: EntryProps) => (
  <div className="entry">
    <dt>{term}</dt>
    <dd>
      <span>
        {value || <span className="optional">{placeholder}</span>}
        {value && verified !== undefined && (
          <span className={verified ? 'badge good' : 'badge'}>{verified ? 'Verified' : 'Not verified'}</span>
        )}
      </span>
      {changePath && (
        <Link to={changePath}>
          {action}
          <span className="hidden"> {term.toLowerCase()}</span>
        </Link>
      )}
    </dd>
  </div>
);

const saveName = async (getValue: GetValue): Promise<Outcome> => {
  const { updateProfile: result } = await mutate(UpdateProfileDocument, { input: { name: getValue('name') } });
  switch (result.__typename) {
    case 'UpdateProfilePayload':
      // The cache has already updated the user from the payload.
      return { notice: 'saved' };
    case 'NotSignedInError':
    case 'FederatedUserError':
    case 'UsernameTakenError':
    case 'CodeDeliveryFailedError':
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};
