import { Link } from 'react-router';
import { Form, type Outcome, type Value } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import type { CodeMethod } from '../generated/graphql.ts';
import { methodNames } from '../methodNames.ts';
import { setMfaPreference } from '../setMfaPreference.ts';

// Safe: a Record<CodeMethod, …> has no other keys.
const methods = Object.keys(methodNames) as CodeMethod[];

export const Mfa = () => {
  const { mfa } = useUser();

  const submit = async (value: Value): Promise<Outcome> => {
    const enabled = methods.filter((method) => value(method) === 'on');
    const preferred = enabled.find((method) => method === value('preferred')) ?? null;
    return (await setMfaPreference({ enabled, preferred })) ?? { notice: 'Saved.' };
  };

  return (
    <Page title="Two-step sign-in">
      <p>After your password, sign-in asks for a code from one of these.</p>
      <Form submit={submit} button="Save">
        <fieldset>
          <legend>Codes may come from</legend>
          {methods.map((method) => (
            <label key={method} className="choice">
              <input type="checkbox" name={method} defaultChecked={mfa.enabled.includes(method)} />
              {methodNames[method]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Sign-in asks for</legend>
          {methods.map((method) => (
            <label key={method} className="choice">
              <input type="radio" name="preferred" value={method} defaultChecked={mfa.preferred === method} />
              {methodNames[method]}
            </label>
          ))}
          <label className="choice">
            <input type="radio" name="preferred" value="" defaultChecked={mfa.preferred === null} />
            Whichever I choose then
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
