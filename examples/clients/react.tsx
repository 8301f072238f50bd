import type { AuthClient } from 'cognito-graphql-auth-client';
import { AuthProvider, useAuth, useSession } from 'cognito-graphql-auth-client/react';
import { explanations } from './sessionState.ts';

export const App = ({ auth }: { auth: AuthClient }) => (
  <AuthProvider auth={auth}>
    <Screen />
  </AuthProvider>
);

const Screen = () => {
  const session = useSession();
  const { signOut } = useAuth();
  if (session.status === 'loading') return <p>Please wait.</p>;
  if (session.status === 'signedOut') return <p>{explanations[session.reason] ?? 'Please sign in.'}</p>;
  return (
    <button type="button" onClick={() => void signOut()}>
      Sign out
    </button>
  );
};
