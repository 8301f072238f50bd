import { useId } from 'react';
import { useNavigate } from 'react-router';
import { auth } from '../auth.ts';
import { refetchMe } from '../client.ts';
import { Choice } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { NewPasswordField } from '../components/NewPasswordField.tsx';
import { Page } from '../components/Page.tsx';
import { PasswordField, UsernameForPasswordManager } from '../components/PasswordField.tsx';
import { handOver } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';
import { announceEnd } from '../signOut.ts';
import type { Notice } from '../texts/notice.ts';
import { useTexts } from '../texts/texts.ts';
import { BackToSecurity } from './security/BackToSecurity.tsx';

export const ChangePassword = () => {
  const navigate = useNavigate();
  const { email, signInMethods } = useUser();
  const texts = useTexts().changePassword;
  const hintId = useId();
  const hasPassword = signInMethods.includes('PASSWORD');

  const leave = async (notice: Notice): Promise<undefined> => {
    if (!hasPassword) await refetchMe();
    await navigate('/security', handOver({ notice }));
  };

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const signOutOtherDevices = getValue('signOutOtherDevices') === 'on';
    const input = {
      ...(hasPassword && { currentPassword: getValue('currentPassword') }),
      newPassword: getValue('newPassword'),
      signOutOtherDevices,
    };
    announceEnd('passwordChangedSignedOut');
    const result = await auth.changePassword(input);
    switch (result.__typename) {
      case 'ChangePasswordPayload':
        // Cognito can only end all sessions, so this one has ended as well.
        if (result.signedOut) return;
        // The new password is set even if the sessions could not be ended.
        if (signOutOtherDevices) return leave('passwordChangedNotSignedOut');
        return leave(hasPassword ? 'passwordChanged' : 'passwordSet');
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
    <Page title={hasPassword ? texts.title : texts.setTitle}>
      <Form submit={submit} button={hasPassword ? texts.change : texts.set}>
        <UsernameForPasswordManager value={email ?? ''} />
        {hasPassword && (
          <PasswordField
            label={texts.current}
            name="currentPassword"
            autoComplete="current-password"
            errors={{ INCORRECT: texts.currentIncorrect }}
          />
        )}
        <NewPasswordField />
        <Choice name="signOutOtherDevices" label={texts.signOut} aria-describedby={hintId} />
        <p id={hintId} className="hint">
          {texts.signOutHint}
        </p>
      </Form>
      <BackToSecurity />
    </Page>
  );
};
