import { Link, Navigate, useNavigate } from 'react-router';
import { mutate } from '../client.ts';
import { CodeField, Field, PasswordField } from '../components/Field.tsx';
import { Form, type Outcome, type Value } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { TotpSetup } from '../components/TotpSetup.tsx';
import {
  type CodeMethod,
  CompleteNewPasswordDocument,
  SelectMfaMethodDocument,
  type SignInMutation,
  VerifyDocument,
} from '../generated/graphql.ts';
import { handOver } from '../handover.ts';
import { methodNames } from '../methodNames.ts';
import { unexpected } from '../problem.ts';
import { type Challenge, useSignInFlow } from './SignIn.tsx';

interface Props<Name> {
  readonly challenge: Extract<Challenge, { __typename: Name }>;
}

/** The steps between the password and the tokens, whichever and however many the pool asks for. */
export const ChallengeScreen = () => {
  const { challenge } = useSignInFlow();
  if (challenge === undefined) return <Navigate to="/sign-in" replace />;
  return <Step key={challenge.session} challenge={challenge} />;
};

const Step = ({ challenge }: { readonly challenge: Challenge }) => {
  switch (challenge.__typename) {
    case 'CodeChallenge':
      return <CodeStep challenge={challenge} />;
    case 'MfaSelectionChallenge':
      return <SelectionStep challenge={challenge} />;
    case 'NewPasswordChallenge':
      return <NewPasswordStep challenge={challenge} />;
    case 'MfaSetupChallenge':
      return <SetupStep challenge={challenge} />;
    default:
      return unexpected(challenge).message;
  }
};

const StartAgain = () => (
  <p className="links">
    <Link to="/sign-in">Start again</Link>
  </p>
);

const CodeStep = ({ challenge: { session, username, method, delivery } }: Props<'CodeChallenge'>) => {
  const navigate = useNavigate();
  const { goOn } = useSignInFlow();

  const submit = async (value: Value): Promise<Outcome> => {
    const { verify: result } = await mutate(VerifyDocument, { input: { username, session, code: value('code') } });
    switch (result.__typename) {
      case 'SignInPayload':
      case 'CodeChallenge':
      case 'NewPasswordChallenge':
      case 'MfaSetupChallenge':
      case 'MfaSelectionChallenge':
        return goOn(result);
      case 'CodeMismatchError':
      case 'CodeExpiredError':
      case 'SessionExpiredError':
      case 'IncorrectCredentialsError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
      case 'AlreadyConfirmedError':
      case 'UsernameTakenError':
      case 'SignUpRefusedError':
        return result;
      // It comes to a sign-up only, without a session; the schema allows it here, too.
      case 'VerifyPayload':
        await navigate('/sign-in', handOver({ username, notice: result.message }));
        return;
      default:
        return unexpected(result);
    }
  };

  const from = method === 'TOTP' ? 'your authenticator app shows' : `we sent to ${delivery?.destination ?? 'you'}`;
  return (
    <Page title="Confirm that it is you">
      <p>Enter the code that {from}.</p>
      <Form submit={submit} button="Continue">
        <CodeField />
      </Form>
      <StartAgain />
    </Page>
  );
};

/** What selectMfaMethod and completeNewPassword answer is what signIn answers. */
const useNextStep = () => {
  const { goOn } = useSignInFlow();
  return async (result: SignInMutation['signIn']): Promise<Outcome> => {
    switch (result.__typename) {
      case 'SignInPayload':
      case 'CodeChallenge':
      case 'NewPasswordChallenge':
      case 'MfaSetupChallenge':
      case 'MfaSelectionChallenge':
        return goOn(result);
      case 'UserNotConfirmedError':
      case 'PasswordResetRequiredError':
      case 'IncorrectCredentialsError':
      case 'InvalidPasswordError':
      case 'SessionExpiredError':
      case 'MfaMethodNotFoundError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return unexpected(result);
    }
  };
};

const SelectionStep = ({ challenge: { session, username, methods } }: Props<'MfaSelectionChallenge'>) => {
  const nextStep = useNextStep();

  const submit = async (value: Value): Promise<Outcome> => {
    // Safe: the radio buttons have the methods as their values.
    const method = value('method') as CodeMethod;
    const { selectMfaMethod } = await mutate(SelectMfaMethodDocument, { input: { username, session, method } });
    return nextStep(selectMfaMethod);
  };

  return (
    <Page title="Confirm that it is you">
      <Form submit={submit} button="Continue">
        <fieldset>
          <legend>Where should your code come from?</legend>
          {methods.map((method, index) => (
            <label key={method} className="choice">
              <input type="radio" name="method" value={method} defaultChecked={index === 0} />
              {methodNames[method]}
            </label>
          ))}
        </fieldset>
      </Form>
      <StartAgain />
    </Page>
  );
};

const NewPasswordStep = ({ challenge }: Props<'NewPasswordChallenge'>) => {
  const nextStep = useNextStep();
  const { session, username, requiredAttributes } = challenge;

  const submit = async (value: Value): Promise<Outcome> => {
    const attributes = requiredAttributes.map((name, index) => ({ name, value: value(`attributes.${index}.value`) }));
    const input = { username, session, newPassword: value('newPassword'), attributes };
    const { completeNewPassword } = await mutate(CompleteNewPasswordDocument, { input });
    return nextStep(completeNewPassword);
  };

  return (
    <Page title="Choose a password">
      <p>The password that you signed in with was for the first time only.</p>
      <Form submit={submit} button="Continue">
        <PasswordField label="New password" name="newPassword" autoComplete="new-password" />
        {requiredAttributes.map((name, index) => (
          <Field
            key={name}
            label={name.replace(/^custom:/, '').replaceAll('_', ' ')}
            name={`attributes.${index}.value`}
          />
        ))}
      </Form>
      <StartAgain />
    </Page>
  );
};

const SetupStep = ({ challenge: { session } }: Props<'MfaSetupChallenge'>) => {
  const { goOn } = useSignInFlow();
  return (
    <Page title="Set up your authenticator app">
      <p>Your account needs a second step besides the password.</p>
      <TotpSetup session={session} signedIn={goOn} />
      <StartAgain />
    </Page>
  );
};
