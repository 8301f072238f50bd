import { useContext, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { Field, type FieldProps } from './Field.tsx';
import { FormContext } from './Form.tsx';

/** Tells password managers which account a password belongs to, on screens that do not ask for the username. */
export const UsernameForPasswordManager = ({ value }: { readonly value: string }) => (
  <div className="hidden">
    <input autoComplete="username" value={value} readOnly tabIndex={-1} aria-hidden="true" />
  </div>
);

/** A field for a password. `autoComplete` tells password managers whether to fill in or generate one. */
export const PasswordField = (props: Partial<FieldProps> & { autoComplete: 'current-password' | 'new-password' }) => {
  const { fields } = useTexts();
  const { submissions } = useContext(FormContext);
  // Hidden again by each submission: browsers store what a field of the type `text` contains when it is sent.
  const [shownAt, setShownAt] = useState<number>();
  const isShown = shownAt === submissions;
  const label = props.label ?? fields.password;
  return (
    <Field name="password" {...props} label={label} type={isShown ? 'text' : 'password'} spellCheck={false}>
      <button
        type="button"
        className="show"
        aria-label={fields.showField(label)}
        aria-pressed={isShown}
        onClick={() => setShownAt(isShown ? undefined : submissions)}
      >
        {fields.show}
      </button>
    </Field>
  );
};
