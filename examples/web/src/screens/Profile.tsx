import { Link } from 'react-router';
import { mutate, session } from '../client.ts';
import { Field } from '../components/Field.tsx';
import { Form, type Outcome, type Value } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { Page } from '../components/Page.tsx';
import { SignOutEverywhereDocument, UpdateProfileDocument } from '../generated/graphql.ts';
import { methodNames } from '../methodNames.ts';
import { unexpected } from '../problem.ts';

export const Profile = () => {
  const { email, emailVerified, phoneNumber, phoneNumberVerified, name, mfa } = useUser();
  return (
    <Page title="Your profile">
      <dl>
        <Entry term="Email address" value={email} verified={emailVerified} change="/email" />
        <Entry term="Phone number" value={phoneNumber} verified={phoneNumberVerified} change="/phone-number" />
        <Entry term="Password" value="••••••••" change="/password" />
        <Entry
          term="Two-step sign-in"
          value={mfa.enabled.map((method) => methodNames[method]).join(', ')}
          otherwise="Off"
          change="/mfa"
        />
      </dl>
      <Form submit={saveName} button="Save" look="secondary">
        <Field label="Name" name="name" autoComplete="name" defaultValue={name ?? ''} required={false} />
      </Form>
      <h2>Your sessions</h2>
      <Form submit={signOutEverywhere} button="Sign out on every device" look="secondary" />
      <p className="links">
        <Link to="/delete-account">Delete your account</Link>
      </p>
    </Page>
  );
};

interface EntryProps {
  readonly term: string;
  readonly value: string | null;
  readonly verified?: boolean;
  readonly otherwise?: string;
  /** Where it is changed. */
  readonly change: string;
}

const Entry = ({ term, value, verified, otherwise = 'None', change }: EntryProps) => (
  <div className="entry">
    <dt>{term}</dt>
    <dd>
      <span>
        {value || <span className="optional">{otherwise}</span>}
        {value && verified !== undefined && (
          <span className={verified ? 'badge good' : 'badge'}>{verified ? 'Verified' : 'Not verified'}</span>
        )}
      </span>
      <Link to={change}>
        Change<span className="hidden"> {term.toLowerCase()}</span>
      </Link>
    </dd>
  </div>
);

const saveName = async (value: Value): Promise<Outcome> => {
  const { updateProfile: result } = await mutate(UpdateProfileDocument, { input: { name: value('name') } });
  switch (result.__typename) {
    case 'UpdateProfilePayload':
      // The cache has taken the user from the answer.
      return { notice: 'Saved.' };
    case 'NotSignedInError':
    case 'UsernameTakenError':
    case 'CodeDeliveryFailedError':
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return result;
    default:
      return unexpected(result);
  }
};

const signOutEverywhere = async (): Promise<Outcome> => {
  const { signOutEverywhere: result } = await mutate(SignOutEverywhereDocument, {});
  switch (result.__typename) {
    case 'SignOutPayload':
      session.signOut('You are signed out on every device.');
      return;
    case 'NotSignedInError':
    case 'TooManyAttemptsError':
      return result;
    default:
      return unexpected(result);
  }
};
