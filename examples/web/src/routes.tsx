import { Route, Routes } from 'react-router';
import { RequireSignedIn, RequireSignedOut } from './components/guards.tsx';
import { Layout } from './components/Layout.tsx';
import { AuthenticatorApp } from './screens/AuthenticatorApp.tsx';
import { CallbackScreen } from './screens/Callback.tsx';
import { ChangeAddress } from './screens/ChangeAddress.tsx';
import { ChangePassword } from './screens/ChangePassword.tsx';
import { ChallengeScreen } from './screens/challenge/Challenge.tsx';
import { DeleteAccount } from './screens/DeleteAccount.tsx';
import { ForgotPassword } from './screens/ForgotPassword.tsx';
import { Mfa } from './screens/Mfa.tsx';
import { NotFound } from './screens/NotFound.tsx';
import { OfferPasskey } from './screens/OfferPasskey.tsx';
import { Profile } from './screens/Profile.tsx';
import { ResetPassword } from './screens/ResetPassword.tsx';
import { Security } from './screens/Security.tsx';
import { SignIn } from './screens/SignIn.tsx';
import { SignInFlow } from './screens/SignInFlow.tsx';
import { SignInMethods } from './screens/SignInMethods.tsx';
import { SignUp } from './screens/SignUp.tsx';
import { SignUpFlow } from './screens/SignUpFlow.tsx';
import { Verify } from './screens/Verify.tsx';

export const AppRoutes = () => (
  <Routes>
    <Route element={<Layout />}>
      <Route element={<RequireSignedOut />}>
        <Route element={<SignUpFlow />}>
          <Route path="sign-up" element={<SignUp />} />
          <Route path="verify" element={<Verify />} />
        </Route>
        <Route path="sign-in" element={<SignInFlow />}>
          <Route index element={<SignIn />} />
          <Route path="method" element={<SignInMethods />} />
          <Route path="challenge" element={<ChallengeScreen />} />
        </Route>
        <Route path="forgot-password" element={<ForgotPassword />} />
        <Route path="reset-password" element={<ResetPassword />} />
      </Route>
      <Route element={<RequireSignedIn />}>
        <Route index element={<Profile />} />
        <Route path="offer-passkey" element={<OfferPasskey />} />
        <Route path="security" element={<Security />} />
        <Route path="email" element={<ChangeAddress key="email" attribute="EMAIL" />} />
        <Route path="phone-number" element={<ChangeAddress key="phone-number" attribute="PHONE_NUMBER" />} />
        <Route path="password" element={<ChangePassword />} />
        <Route path="mfa" element={<Mfa />} />
        <Route path="mfa/authenticator-app" element={<AuthenticatorApp />} />
        <Route path="delete-account" element={<DeleteAccount />} />
      </Route>
      <Route path="callback" element={<CallbackScreen />} />
      <Route path="*" element={<NotFound />} />
    </Route>
  </Routes>
);
