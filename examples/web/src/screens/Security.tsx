import { useEffect } from 'react';
import { useLocation } from 'react-router';
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
  const { key, hash } = useLocation();
  const texts = useTexts().security;

  // biome-ignore lint/correctness/useExhaustiveDependencies(key): a link to the same section moves the focus again.
  useEffect(() => {
    // After Page has focused the screen's heading, because effects of children run first.
    if (hash) document.getElementById(hash.slice(1))?.focus();
  }, [key, hash]);

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
