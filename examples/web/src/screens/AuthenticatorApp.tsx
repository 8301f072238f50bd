import { useNavigate } from 'react-router';
import type { Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { Page } from '../components/Page.tsx';
import { TotpSetup } from '../components/TotpSetup.tsx';
import { handOver } from '../handover.ts';
import { setMfaPreference } from '../setMfaPreference.ts';
import { useTexts } from '../texts/texts.ts';
import { BackToSecurity } from './security/BackToSecurity.tsx';

export const AuthenticatorApp = () => {
  const navigate = useNavigate();
  const { mfa } = useUser();
  const texts = useTexts().authenticatorApp;

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
    <Page title={texts.title}>
      <p>{texts.explanation}</p>
      {mfa.enabled.includes('TOTP') && <p>{texts.replaces}</p>}
      <TotpSetup onFinished={turnOn} />
      <BackToSecurity />
    </Page>
  );
};
