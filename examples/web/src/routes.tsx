import { createBrowserRouter } from 'react-router';
import { SignedIn, SignedOut } from './components/guards.tsx';
import { Layout } from './components/Layout.tsx';
import { ChallengeScreen } from './screens/Challenge.tsx';
import { NotFound } from './screens/NotFound.tsx';
import { Profile } from './screens/Profile.tsx';
import { SignIn, SignInFlow } from './screens/SignIn.tsx';
import { SignUp } from './screens/SignUp.tsx';
import { Verify } from './screens/Verify.tsx';

export const router = createBrowserRouter([
  {
    element: <Layout />,
    children: [
      {
        element: <SignedOut />,
        children: [
          {
            path: 'sign-in',
            element: <SignInFlow />,
            children: [
              { index: true, element: <SignIn /> },
              { path: 'challenge', element: <ChallengeScreen /> },
            ],
          },
          { path: 'sign-up', element: <SignUp /> },
          { path: 'verify', element: <Verify /> },
        ],
      },
      { element: <SignedIn />, children: [{ index: true, element: <Profile /> }] },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
