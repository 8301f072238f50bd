import { useSession } from 'cognito-graphql-auth-client/react';
import { Link, Outlet } from 'react-router';
import { auth } from '../auth.ts';
import { toUnexpectedProblem } from '../problem.ts';
import { endSession } from '../signOut.ts';
import { useTexts } from '../texts/texts.ts';
import { Form, type Outcome } from './Form.tsx';
import { LanguageSelect } from './Language.tsx';

const signOut = async (): Promise<Outcome> => {
  const result = await endSession(auth.signOut, 'signedOut');
  switch (result.__typename) {
    case 'SignOutPayload':
    // The session had already ended.
    case 'InvalidRefreshTokenError':
      return;
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};

/** The frame around every screen. */
export const Layout = () => {
  const { app } = useTexts();
  return (
    <>
      <header>
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {app.name}
        </Link>
        {useSession().status === 'signedIn' && <Form submit={signOut} button={app.signOut} variant="link" />}
      </header>
      <Outlet />
      <footer>
        <LanguageSelect />
      </footer>
    </>
  );
};
