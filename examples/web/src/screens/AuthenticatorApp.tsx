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

  /** Enables codes of the app at sign-in, because setting up the app does not enable them. */
  const turnOn = async (): Promise<Outcome> => {
    const problem = await setMfaPreference({
      enabled: [...new Set([...mfa.enabled, 'TOTP' as const])],
      preferred: 'TOTP',
    });
    if (problem) return problem;
    await navigate('/mfa', handOver({ notice: 'totpSetUp' }));
    return;
  };

  return (
    <Page title="Set up your authenticator app">
      <p>When you sign in, you enter a code from the app after your password.</p>
      {mfa.enabled.includes('TOTP') && <p>The app that you use now stops working as soon as you begin.</p>}
      <TotpSetup onFinished={turnOn} />
      <BackToProfile />
    </Page>
  );
};
