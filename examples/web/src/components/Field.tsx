import { type ComponentProps, type ReactNode, useContext, useId } from 'react';
import { type ErrorTarget, findFieldText, type OwnErrors } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';
import { FormContext } from './Form.tsx';

export interface FieldProps extends ComponentProps<'input'> {
  readonly label: string;
  /** The field's name in the schema's input type. The API's errors refer to it. */
  readonly name: string;
  readonly hint?: string;
  /** The texts of errors that this field shows as its own. */
  readonly errors?: OwnErrors;
  /** The ID of an element below the field that describes it, too. */
  readonly describedBy?: string | undefined;
}

const NO_ERRORS: OwnErrors = {};

/** Codes, addresses and numbers are written from left to right in every language. */
const toDirection = ({ type, autoComplete }: ComponentProps<'input'>): 'ltr' | undefined =>
  type === 'email' || type === 'tel' || autoComplete === 'one-time-code' ? 'ltr' : undefined;

const joinIds = (...ids: readonly (string | false | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;

/** Returns the hint and the error of a field, and the IDs by which the field refers to them. */
const useDescription = (target: ErrorTarget, hint: string | undefined) => {
  const id = useId();
  const { problem } = useContext(FormContext);
  const error = findFieldText(useTexts(), problem, target);
  const [hintId, errorId] = [hint && `${id}hint`, error && `${id}error`];
  return {
    ids: joinIds(errorId, hintId),
    hint: hint && (
      <p id={hintId} className="hint">
        {hint}
      </p>
    ),
    error: error && (
      <p id={errorId} className="error">
        {error}
      </p>
    ),
  };
};

export const Field = (props: FieldProps) => {
  const { label, name, hint, errors = NO_ERRORS, describedBy, children, required = true, ...input } = props;
  const texts = useTexts();
  const id = useId();
  const isNewPassword = input.autoComplete === 'new-password';
  const description = useDescription({ name, own: errors, isNewPassword }, hint);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {!required && <span className="optional">{texts.fields.optional}</span>}
      </label>
      {description.hint}
      <div className="control">
        <input
          dir={toDirection(input)}
          {...input}
          id={id}
          name={name}
          required={required}
          data-errors={Object.keys(errors).join(' ')}
          aria-invalid={description.error !== undefined}
          aria-describedby={joinIds(description.ids, describedBy)}
        />
        {children}
      </div>
      {description.error}
    </div>
  );
};

export const EmailField = (props: Partial<FieldProps>) => (
  <Field
    label={useTexts().fields.email}
    name="username"
    type="email"
    autoComplete="username"
    autoCapitalize="none"
    spellCheck={false}
    {...props}
  />
);

/**
 * One field for a code of any length. Several small fields, `type="number"` and `maxlength` break pasting, the filling in
 * by phones, or leading zeros. The form removes spaces and dashes when it is sent.
 */
export const CodeField = (props: Partial<FieldProps>) => {
  const { fields, errors } = useTexts();
  const { CodeMismatchError, CodeExpiredError } = errors.codes;
  return (
    <Field
      label={fields.code}
      name="code"
      type="text"
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      errors={{ CodeMismatchError, CodeExpiredError }}
      {...props}
    />
  );
};

/** A code of an authenticator app, which nobody can request. */
export const AppCodeField = (props: Partial<FieldProps>) => {
  const { incorrect } = useTexts().totp;
  return <CodeField errors={{ CodeMismatchError: incorrect, CodeExpiredError: incorrect }} {...props} />;
};

/** A checkbox or radio button with its label. */
export const Choice = ({ label, type = 'checkbox', ...input }: { label: string } & ComponentProps<'input'>) => (
  <label className="choice">
    <input {...input} type={type} />
    {label}
  </label>
);

interface ChoicesProps {
  readonly legend: string;
  /** The name of the choices, if the API's errors refer to it. */
  readonly name?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A group of checkboxes or radio buttons. */
export const Choices = ({ legend, name = '', hint, children }: ChoicesProps) => {
  const description = useDescription({ name, own: NO_ERRORS, isNewPassword: false }, hint);
  return (
    <fieldset name={name || undefined} aria-describedby={description.ids}>
      <legend>{legend}</legend>
      {description.hint}
      {children}
      {description.error}
    </fieldset>
  );
};
