import { mutate } from '../../client.ts';
import { Field, PasswordField } from '../../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { CompleteNewPasswordDocument } from '../../generated/graphql.ts';
import { type ChallengeProps, useSignInFlow } from '../SignInFlow.tsx';
import { StartAgain } from './StartAgain.tsx';

export const NewPasswordStep = ({ challenge }: ChallengeProps<'NewPasswordChallenge'>) => {
  const { continueSignIn } = useSignInFlow();
  const { session, username, requiredAttributes } = challenge;

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const attributes = requiredAttributes.map((name, index) => ({
      name,
      value: getValue(`attributes.${index}.value`),
    }));
    const input = { username, session, newPassword: getValue('newPassword'), attributes };
    const { completeNewPassword } = await mutate(CompleteNewPasswordDocument, { input });
    return continueSignIn(completeNewPassword);
  };

  return (
    <Page title="Choose a password">
      <p>Your password was temporary. Choose a new one to continue.</p>
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
