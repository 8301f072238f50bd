import { Link, Outlet } from 'react-router';
import { mutate } from '../client.ts';
import { endSession } from '../endSession.ts';
import { SignOutDocument } from '../generated/graphql.ts';
import { toUnexpectedProblem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';
import { useSession } from '../useSession.ts';
import { Form, type Outcome } from './Form.tsx';
import { LanguageSelect } from './Language.tsx';

const signOut = async (): Promise<Outcome> => {
  const { signOut: result } = await mutate(SignOutDocument, {});
  switch (result.__typename) {
    case 'SignOutPayload':
      endSession('signedOut', result.logoutUrl);
      return;
    // The session has already ended.
    case 'InvalidRefreshTokenError':
      endSession('signedOut', null);
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
