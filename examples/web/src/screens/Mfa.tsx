import { Link } from 'react-router';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import type { CodeMethod } from '../generated/graphql.ts';
import { methodNames } from '../methodNames.ts';
import { setMfaPreference } from '../setMfaPreference.ts';

// Safe: a Record<CodeMethod, string> has no other keys.
const methods = Object.keys(methodNames) as CodeMethod[];

export const Mfa = () => {
  const { mfa } = useUser();

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const enabled = methods.filter((method) => getValue(method) === 'on');
    const preferred = enabled.find((method) => method === getValue('preferred')) ?? null;
    return (await setMfaPreference({ enabled, preferred, allowNoRecovery: true })) ?? { notice: 'Saved.' };
  };

  return (
    <Page title="Two-step sign-in">
      <p>When you sign in, we ask for a code after your password.</p>
      <p>Where you get these codes, you cannot get a code to reset a forgotten password.</p>
      <Form submit={submit} button="Save">
        <fieldset>
          <legend>Get codes from</legend>
          {methods.map((method) => (
            <label key={method} className="choice">
              <input type="checkbox" name={method} defaultChecked={mfa.enabled.includes(method)} />
              {methodNames[method]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Preferred method</legend>
          {methods.map((method) => (
            <label key={method} className="choice">
              <input type="radio" name="preferred" value={method} defaultChecked={mfa.preferred === method} />
              {methodNames[method]}
            </label>
          ))}
          <label className="choice">
            <input type="radio" name="preferred" value="" defaultChecked={mfa.preferred === null} />
            Ask me each time
          </label>
        </fieldset>
      </Form>
      <p className="links">
        <Link to="/mfa/authenticator-app">Set up an authenticator app</Link>
      </p>
      <BackToProfile />
    </Page>
  );
};
