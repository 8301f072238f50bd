import { Link } from 'react-router';
import { Page } from '../components/Page.tsx';
import { useTexts } from '../texts/texts.ts';

export const NotFound = () => {
  const { app } = useTexts();
  return (
    <Page title={app.notFound}>
      <p className="links">
        <Link to="/">{app.toProfile}</Link>
      </p>
    </Page>
  );
};
