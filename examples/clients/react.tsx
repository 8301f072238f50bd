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
  if (session.status === 'loading' && !session.offline) return <p>Please wait.</p>;
  if (session.status !== 'signedIn') {
    const reason = session.status === 'signedOut' ? session.reason : 'none';
    return <p>{explanations[reason] ?? 'Please sign in.'}</p>;
  }
  return (
    // It throws if the API cannot be reached. The client sends it again, and `onError` has the error.
    <button type="button" onClick={() => void signOut().catch(() => {})}>
      Sign out
    </button>
  );
};
