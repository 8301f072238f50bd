import type { CodeMethod } from 'cognito-graphql-auth-client';
import { useState } from 'react';
import { Link } from 'react-router';
import { Choice, Choices } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { Page } from '../components/Page.tsx';
import type { MeQuery } from '../generated/graphql.ts';
import { setMfaPreference } from '../setMfaPreference.ts';
import { useTexts } from '../texts/texts.ts';
import { BackToSecurity } from './security/BackToSecurity.tsx';

type User = Extract<MeQuery['me'], { __typename: 'User' }>;

const METHODS = ['TOTP', 'EMAIL', 'SMS'] as const satisfies readonly CodeMethod[];

/** The screens that set up a method. */
const setUpPaths: Record<CodeMethod, string> = {
  TOTP: '/mfa/authenticator-app',
  EMAIL: '/email',
  SMS: '/phone-number',
};

/** True if the user could use the method now. The API tells about an authenticator app only while its codes are on. */
const isSetUp = ({ mfa, emailVerified, phoneNumberVerified }: User, method: CodeMethod): boolean =>
  mfa.enabled.includes(method) || { TOTP: false, EMAIL: emailVerified, SMS: phoneNumberVerified }[method];

export const Mfa = () => {
  const user = useUser();
  const { mfa, passkeys } = user;
  const texts = useTexts().mfa;
  const available = METHODS.filter((method) => isSetUp(user, method));
  const [checked, setChecked] = useState<readonly CodeMethod[]>(mfa.enabled);
  const [chosen, setChosen] = useState(mfa.preferred);
  const enabled = available.filter((method) => checked.includes(method));
  // A method that is no longer enabled cannot be preferred, and a single one needs no choice.
  const preferred = enabled.find((method) => enabled.length === 1 || method === chosen) ?? null;

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const input = { enabled, preferred, allowNoRecovery: true };
    const passkey = getValue('passkey') === 'on';
    return (await setMfaPreference(passkeys.length > 0 ? { ...input, passkey } : input)) ?? { notice: 'saved' };
  };

  return (
    <Page title={texts.title}>
      <p>{texts.explanation}</p>
      {available.length > 0 ? (
        <>
          <p>{texts.consequence}</p>
          <Form submit={submit} button={texts.save}>
            <Methods available={available} enabled={enabled} onChange={setChecked} />
            {enabled.length > 1 && <Preferred enabled={enabled} preferred={preferred} onChange={setChosen} />}
            {passkeys.length > 0 && enabled.length > 0 && (
              <Choices legend={texts.passkeys} name="passkey" hint={texts.passkeyHint}>
                <Choice label={texts.passkeyIsEnough} name="passkey" defaultChecked={mfa.passkey} />
              </Choices>
            )}
          </Form>
        </>
      ) : (
        <p>{texts.nothingSetUp}</p>
      )}
      <SetUpLinks methods={METHODS.filter((method) => !available.includes(method))} />
      <BackToSecurity />
    </Page>
  );
};

const toAddress = ({ email, phoneNumber }: User, method: CodeMethod): string | null =>
  ({ TOTP: null, EMAIL: email, SMS: phoneNumber })[method];

interface MethodsProps {
  readonly available: readonly CodeMethod[];
  readonly enabled: readonly CodeMethod[];
  readonly onChange: (enabled: readonly CodeMethod[]) => void;
}

const Methods = ({ available, enabled, onChange }: MethodsProps) => {
  const user = useUser();
  const { mfa: texts, codeMethods } = useTexts();
  return (
    <Choices legend={texts.methods} name="enabled">
      {available.map((method) => (
        <Choice
          key={method}
          label={[codeMethods[method], toAddress(user, method)].filter(Boolean).join(': ')}
          name={method}
          checked={enabled.includes(method)}
          onChange={({ target }) =>
            onChange(target.checked ? [...enabled, method] : enabled.filter((other) => other !== method))
          }
        />
      ))}
    </Choices>
  );
};

interface PreferredProps {
  readonly enabled: readonly CodeMethod[];
  readonly preferred: CodeMethod | null;
  readonly onChange: (preferred: CodeMethod | null) => void;
}

const Preferred = ({ enabled, preferred, onChange }: PreferredProps) => {
  const { mfa: texts, codeMethods } = useTexts();
  return (
    <Choices legend={texts.preferred} name="preferred">
      {[...enabled, null].map((method) => (
        <Choice
          key={method}
          label={method ? codeMethods[method] : texts.askEachTime}
          type="radio"
          name="preferred"
          checked={preferred === method}
          onChange={() => onChange(method)}
        />
      ))}
    </Choices>
  );
};

const SetUpLinks = ({ methods }: { readonly methods: readonly CodeMethod[] }) => {
  const texts = useTexts().mfa;
  if (methods.length === 0) return null;
  return (
    <>
      <h2>{texts.setUpTitle}</h2>
      <ul className="items">
        {methods.map((method) => (
          <li key={method}>
            <Link to={setUpPaths[method]}>{texts.setUp[method]}</Link>
          </li>
        ))}
      </ul>
    </>
  );
};
