import { useNavigate } from 'react-router';
import { mutate, refetchMe } from '../client.ts';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { NewPasswordField } from '../components/NewPasswordField.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import { PasswordField, UsernameForPasswordManager } from '../components/PasswordField.tsx';
import { ChangePasswordDocument } from '../generated/graphql.ts';
import { handOver } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';

export const ChangePassword = () => {
  const navigate = useNavigate();
  const { email, signInMethods } = useUser();
  const hasPassword = signInMethods.includes('PASSWORD');

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const input = {
      ...(hasPassword && { currentPassword: getValue('currentPassword') }),
      newPassword: getValue('newPassword'),
    };
    const { changePassword: result } = await mutate(ChangePasswordDocument, { input });
    switch (result.__typename) {
      case 'ChangePasswordPayload':
        if (!hasPassword) await refetchMe();
        await navigate('/', handOver({ notice: hasPassword ? 'passwordChanged' : 'passwordSet' }));
        return;
      case 'NotSignedInError':
      case 'FederatedUserError':
      case 'IncorrectCredentialsError':
      case 'InvalidPasswordError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  return (
    <Page title={hasPassword ? 'Change your password' : 'Set a password'}>
      <Form submit={submit} button={hasPassword ? 'Change password' : 'Set password'}>
        <UsernameForPasswordManager value={email ?? ''} />
        {hasPassword && (
          <PasswordField label="Current password" name="currentPassword" autoComplete="current-password" />
        )}
        <NewPasswordField />
      </Form>
      <BackToProfile />
    </Page>
  );
};
