import { Link } from 'react-router';

/** A link back to the sign-in, because a challenge session expires within minutes. */
export const StartAgain = () => (
  <p className="links">
    <Link to="/sign-in">Start again</Link>
  </p>
);
