import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import { isFederated } from '../isFederated.ts';
import { useTexts } from '../texts/texts.ts';
import { LinkedAccountsSection } from './security/LinkedAccountsSection.tsx';
import { PasskeysSection } from './security/PasskeysSection.tsx';
import { PasswordSection } from './security/PasswordSection.tsx';
import { SessionsSection } from './security/SessionsSection.tsx';
import { TwoStepSection } from './security/TwoStepSection.tsx';

/** Everything about how the user signs in, and where. */
export const Security = () => {
  const user = useUser();
  const texts = useTexts().security;

  return (
    <Page title={texts.title}>
      {!isFederated(user) && (
        <>
          <PasswordSection />
          <PasskeysSection />
          <TwoStepSection />
        </>
      )}
      <LinkedAccountsSection />
      <SessionsSection />
      <BackToProfile />
    </Page>
  );
};
