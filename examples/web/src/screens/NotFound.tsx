import { Link } from 'react-router';
import { Page } from '../components/Page.tsx';

export const NotFound = () => (
  <Page title="Page not found">
    <p>
      <Link to="/">Go to your profile</Link>
    </p>
  </Page>
);
