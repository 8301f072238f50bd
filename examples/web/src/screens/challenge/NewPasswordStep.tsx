import { mutate } from '../../client.ts';
import { Field, PasswordField } from '../../components/Field.tsx';
import { Form, type Outcome, type Value } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { CompleteNewPasswordDocument } from '../../generated/graphql.ts';
import { type ChallengeProps, useSignInFlow } from '../SignInFlow.tsx';
import { StartAgain } from './StartAgain.tsx';

export const NewPasswordStep = ({ challenge }: ChallengeProps<'NewPasswordChallenge'>) => {
  const { goOn } = useSignInFlow();
  const { session, username, requiredAttributes } = challenge;

  const submit = async (value: Value): Promise<Outcome> => {
    const attributes = requiredAttributes.map((name, index) => ({ name, value: value(`attributes.${index}.value`) }));
    const input = { username, session, newPassword: value('newPassword'), attributes };
    const { completeNewPassword } = await mutate(CompleteNewPasswordDocument, { input });
    return goOn(completeNewPassword);
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
