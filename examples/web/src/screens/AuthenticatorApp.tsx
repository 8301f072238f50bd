import { useNavigate } from 'react-router';
import type { Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import { TotpSetup } from '../components/TotpSetup.tsx';
import { handOver } from '../handover.ts';
import { setMfaPreference } from '../setMfaPreference.ts';

export const AuthenticatorApp = () => {
  const navigate = useNavigate();
  const { mfa } = useUser();

  /** What was set up is still to be turned on. */
  const turnOn = async (): Promise<Outcome> => {
    const problem = await setMfaPreference({
      enabled: [...new Set([...mfa.enabled, 'TOTP' as const])],
      preferred: 'TOTP',
    });
    if (problem) return problem;
    await navigate('/mfa', handOver({ notice: 'Your authenticator app is set up. Sign-in will ask for its code.' }));
    return;
  };

  return (
    <Page title="Set up your authenticator app">
      <p>It shows a code that you enter at sign-in, after your password.</p>
      <TotpSetup finished={turnOn} />
      <BackToProfile />
    </Page>
  );
};
