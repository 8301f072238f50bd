import { Link } from 'react-router';

/** Each session lives for minutes only. */
export const StartAgain = () => (
  <p className="links">
    <Link to="/sign-in">Start again</Link>
  </p>
);
