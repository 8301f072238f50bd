import { Link, useLocation } from 'react-router';
import { findLastMethodMessage, type Problem } from '../problem.ts';
import { useSignInMethods } from '../useSignInMethods.ts';
import { useSignInProviders } from '../useSignInProviders.ts';

interface Props {
  readonly problem: Problem;
  readonly form: HTMLFormElement | null;
}

export const ProblemAlert = ({ problem, form }: Props) => {
  const { message, fields = [] } = problem;
  const lastMethodMessage = findLastMethodMessage(problem);
  // Errors of input fields that this form sends but does not show.
  const hiddenFields = fields.filter(
    ({ field, code }) => code !== 'LAST_SIGN_IN_METHOD' && !form?.elements.namedItem(field),
  );
  return (
    <div role="alert" className="alert">
      <p>{lastMethodMessage ?? message}</p>
      {hiddenFields.map(({ field, message: fieldMessage }) => (
        <p key={field}>
          {field}: {fieldMessage}
        </p>
      ))}
      {lastMethodMessage && <OtherWays />}
    </div>
  );
};

/** Links to the other screens that add a way to sign in. */
const OtherWays = () => {
  const { pathname } = useLocation();
  const methods = useSignInMethods();
  const providers = useSignInProviders();
  const links = [
    { to: '/password', text: 'Set a password', isPossible: true },
    { to: '/passkeys', text: 'Add a passkey', isPossible: methods?.includes('PASSKEY') },
    { to: '/linked-accounts', text: 'Link a provider', isPossible: providers.length > 0 },
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
