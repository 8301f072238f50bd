import { Link } from 'react-router';
import { useTexts } from '../../texts/texts.ts';

export const BackToSecurity = () => (
  <p className="links">
    <Link to="/security">{useTexts().security.back}</Link>
  </p>
);
