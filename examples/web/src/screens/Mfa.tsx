import { Link } from 'react-router';
import { Choice, Choices } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import type { CodeMethod } from '../generated/graphql.ts';
import { setMfaPreference } from '../setMfaPreference.ts';
import { useTexts } from '../texts/texts.ts';

const methods: readonly CodeMethod[] = ['TOTP', 'EMAIL', 'SMS'];

export const Mfa = () => {
  const { codeMethods } = useTexts();
  const { mfa, passkeys } = useUser();

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const enabled = methods.filter((method) => getValue(method) === 'on');
    const chosen = methods.find((method) => method === getValue('preferred')) ?? null;
    const preferred = enabled.length > 0 ? chosen : null;
    const input = { enabled, preferred, allowNoRecovery: true };
    const passkey = getValue('passkey') === 'on';
    return (await setMfaPreference(passkeys.length > 0 ? { ...input, passkey } : input)) ?? { notice: 'saved' };
  };

  return (
    <Page title="Two-step sign-in">
      <p>When you sign in, we ask for a code after your password.</p>
      <p>
        You can then no longer sign in with a code instead of your password. An address that receives these codes cannot
        receive a code to reset your password.
      </p>
      <Form submit={submit} button="Save">
        <Choices legend="Get codes from" name="enabled">
          {methods.map((method) => (
            <Choice
              key={method}
              label={codeMethods[method]}
              name={method}
              defaultChecked={mfa.enabled.includes(method)}
            />
          ))}
        </Choices>
        <Choices legend="Preferred method" name="preferred">
          {methods.map((method) => (
            <Choice
              key={method}
              label={codeMethods[method]}
              type="radio"
              name="preferred"
              value={method}
              defaultChecked={mfa.preferred === method}
            />
          ))}
          <Choice
            label="Ask me each time"
            type="radio"
            name="preferred"
            value=""
            defaultChecked={mfa.preferred === null}
          />
        </Choices>
        {passkeys.length > 0 && (
          <Choices
            legend="Passkeys"
            name="passkey"
            hint="Depending on the service, a passkey may already be enough without this setting."
          >
            <Choice label="A passkey is enough, without a code" name="passkey" defaultChecked={mfa.passkey} />
          </Choices>
        )}
      </Form>
      <p className="links">
        <Link to="/mfa/authenticator-app">Set up an authenticator app</Link>
      </p>
      <BackToProfile />
    </Page>
  );
};
