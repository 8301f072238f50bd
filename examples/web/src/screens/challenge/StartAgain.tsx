import { Link } from 'react-router';
import { handOver, useOnward } from '../../handover.ts';

/** A link back to the sign-in, because a challenge session expires within minutes. */
export const StartAgain = () => (
  <p className="links">
    <Link to="/sign-in" {...handOver(useOnward())}>
      Start again
    </Link>
  </p>
);
