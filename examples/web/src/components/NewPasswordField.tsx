import { useEffect, useId, useState } from 'react';
import { type CheckedRule, checkPassword, toPasswordRules } from '../passwordRules.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';
import { usePasswordPolicy } from '../usePasswordPolicy.ts';
import type { FieldProps } from './Field.tsx';
import { PasswordField } from './PasswordField.tsx';

/** A field for a new password, with the rules that it meets so far. Without the list if the rules are unknown. */
export const NewPasswordField = (props: Partial<FieldProps>) => {
  const { fields, errors } = useTexts();
  const { InvalidPasswordError } = errors.codes;
  const policy = usePasswordPolicy();
  const [password, setPassword] = useState('');
  const id = useId();
  return (
    <div className="new-password">
      <PasswordField
        errors={{ InvalidPasswordError }}
        label={fields.newPassword}
        name="newPassword"
        {...(policy && { describedBy: id, passwordrules: toPasswordRules(policy) })}
        {...props}
        autoComplete="new-password"
        onChange={(event) => setPassword(event.target.value)}
      />
      {policy && (
        <PasswordRules
          id={id}
          rules={checkPassword(policy, password)}
          minimumLength={policy.minimumLength}
          hasBegun={password !== ''}
        />
      )}
    </div>
  );
};

interface RulesProps {
  readonly id: string;
  readonly rules: readonly CheckedRule[];
  readonly minimumLength: number;
  /** True if the person has begun to type. */
  readonly hasBegun: boolean;
}

const PasswordRules = ({ id, rules, minimumLength, hasBegun }: RulesProps) => {
  const texts = useTexts().rules;
  const { language } = useLanguage();
  const missing = rules.filter(({ isMet }) => !isMet).map(({ rule }) => texts.names[rule](minimumLength));
  const list = new Intl.ListFormat(language).format(missing);
  const summary = missing.length === 0 ? texts.allMet : texts.missing(list);
  return (
    <>
      <div id={id} className="rules">
        <p className="hint">{texts.title}</p>
        <ul>
          {rules.map(({ rule, isMet }) => (
            <li key={rule} data-met={isMet}>
              {texts.names[rule](minimumLength)}
              <span className="hidden"> ({isMet ? texts.met : texts.notMet})</span>
            </li>
          ))}
        </ul>
      </div>
      <DelayedStatus text={hasBegun ? summary : ''} />
    </>
  );
};

/** So long after the last key, a screen reader has read that key. */
const PAUSE_MS = 1000;

/** Announces a text that changes while the person types, but only in a pause. */
const DelayedStatus = ({ text }: { readonly text: string }) => {
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className="hidden">
      {announced}
    </p>
  );
};
