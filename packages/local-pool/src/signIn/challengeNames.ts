/** The factors that a sign-in can begin with. */
export type FirstFactor = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';

/** The challenges that a user can choose among. PASSWORD_SRP is another way to prove the password. */
export type FirstChallenge = FirstFactor | 'PASSWORD_SRP';

export type ChallengeName =
  | FirstChallenge
  | 'SELECT_CHALLENGE'
  | 'PASSWORD_VERIFIER'
  | 'CUSTOM_CHALLENGE'
  | 'SMS_MFA'
  | 'EMAIL_OTP'
  | 'SOFTWARE_TOKEN_MFA'
  | 'SELECT_MFA_TYPE'
  | 'MFA_SETUP'
  | 'NEW_PASSWORD_REQUIRED'
  | 'DEVICE_SRP_AUTH'
  | 'DEVICE_PASSWORD_VERIFIER';

/** The sessions of SignUp and ConfirmSignUp are challenges that RespondToAuthChallenge does not accept. */
export type SignUpSession = 'session of SignUp' | 'session of ConfirmSignUp';
