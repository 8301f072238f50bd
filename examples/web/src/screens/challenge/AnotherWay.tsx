import { Link } from 'react-router';
import { handOver, useOnward } from '../../handover.ts';
import { useTexts } from '../../texts/texts.ts';
import { useSignInFlow } from '../SignInFlow.tsx';

/** Links back to the methods and to the begin of the sign-in, because a challenge's session expires within minutes. */
export const AnotherWay = ({ hint }: { readonly hint?: string | undefined }) => {
  const { challenge } = useTexts();
  const { account } = useSignInFlow();
  const onward = useOnward();
  const who = account && { username: account.username };
  return (
    <div className="links">
      {hint && <p>{hint}</p>}
      <ul>
        {account && (
          <li>
            <Link to="/sign-in/method" {...handOver({ ...onward, ...who })}>
              {challenge.anotherWay}
            </Link>
          </li>
        )}
        <li>
          <Link to="/sign-in" {...handOver({ ...onward, ...who })}>
            {challenge.startAgain}
          </Link>
        </li>
      </ul>
    </div>
  );
};
