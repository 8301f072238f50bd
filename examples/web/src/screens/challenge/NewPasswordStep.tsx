import { auth } from '../../auth.ts';
import { Field } from '../../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../../components/Form.tsx';
import { NewPasswordField } from '../../components/NewPasswordField.tsx';
import { Page } from '../../components/Page.tsx';
import { UsernameForPasswordManager } from '../../components/PasswordField.tsx';
import { useTexts } from '../../texts/texts.ts';
import { type ChallengeProps, useSignInFlow } from '../SignInFlow.tsx';
import { AnotherWay } from './AnotherWay.tsx';

export const NewPasswordStep = ({ challenge }: ChallengeProps<'NewPasswordChallenge'>) => {
  const { challenge: texts, signIn } = useTexts();
  const { account, continueSignIn } = useSignInFlow();
  const { session, username, requiredAttributes } = challenge;

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const attributes = requiredAttributes.map((name, index) => ({
      name,
      value: getValue(`attributes.${index}.value`),
    }));
    const input = { username, session, newPassword: getValue('newPassword'), attributes };
    return continueSignIn(await auth.completeNewPassword(input));
  };

  return (
    <Page title={texts.passwordTitle}>
      <p>{texts.passwordIsTemporary}</p>
      <Form submit={submit} button={signIn.continue}>
        <UsernameForPasswordManager value={account?.username ?? username} />
        <NewPasswordField />
        {requiredAttributes.map((name, index) => (
          <Field
            key={name}
            label={name.replace(/^custom:/, '').replaceAll('_', ' ')}
            name={`attributes.${index}.value`}
          />
        ))}
      </Form>
      <AnotherWay />
    </Page>
  );
};
