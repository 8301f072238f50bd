import { Link, useLocation } from 'react-router';
import { findLastMethodText, isOwnError, listFields, type Problem, toProblemText } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';
import { useSignInMethods } from '../useSignInMethods.ts';
import { useSignInProviders } from '../useSignInProviders.ts';

interface Props {
  readonly problem: Problem;
  readonly form: HTMLFormElement | null;
}

/** True if one field of the form shows the whole problem, so that an alert would only repeat it. */
const isShownByField = (problem: Problem, form: HTMLFormElement | null): boolean =>
  [...(form?.querySelectorAll<HTMLElement>('[data-errors]') ?? [])].some(({ dataset }) =>
    isOwnError(problem, dataset.errors ?? ''),
  );

/** Shows an error above its form, unless a single field shows all of it. */
export const ProblemAlert = ({ problem, form }: Props) => {
  const texts = useTexts();
  const lastMethodText = findLastMethodText(texts, problem);
  const fields = listFields(texts, problem);
  // Errors of input fields that this form sends but does not show.
  const hidden = fields.filter(({ field }) => !form?.elements.namedItem(field));
  if (isShownByField(problem, form) || (fields.length === 1 && hidden.length === 0)) return null;
  const hasInputs = form?.querySelector('input') !== null;
  return (
    <div role="alert" className="alert">
      {(hasInputs || hidden.length === 0) && <p>{lastMethodText ?? toProblemText(texts, problem)}</p>}
      {hidden.map(({ field, text }) => (
        <p key={field}>{hasInputs ? `${field}: ${text}` : text}</p>
      ))}
      {lastMethodText && <OtherWays />}
    </div>
  );
};

/** Shows a problem outside a form. */
export const Alert = ({ problem }: { readonly problem: Problem }) => (
  <p role="alert" className="alert">
    {toProblemText(useTexts(), problem)}
  </p>
);

/** Links to what adds a way to sign in. */
const OtherWays = () => {
  const { pathname } = useLocation();
  const { app } = useTexts();
  const methods = useSignInMethods();
  const providers = useSignInProviders();
  const links = [
    { to: '/password', text: app.setPassword, isPossible: true },
    { to: '/security#passkeys', text: app.addPasskey, isPossible: methods?.includes('PASSKEY') },
    { to: '/security#linked-accounts', text: app.linkProvider, isPossible: providers.length > 0 },
  ];
  return (
    <ul>
      {links
        .filter(({ to, isPossible }) => isPossible && to !== pathname)
        .map(({ to, text }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
    </ul>
  );
};
