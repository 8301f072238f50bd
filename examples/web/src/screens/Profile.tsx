import { useUser } from '../components/guards.tsx';
import { Page } from '../components/Page.tsx';
export const Profile = () => (
  <Page title="Your profile">
    <p>{useUser().email}</p>
  </Page>
);
