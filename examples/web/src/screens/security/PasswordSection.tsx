import { Link } from 'react-router';
import { useUser } from '../../components/guards.tsx';
import { useTexts } from '../../texts/texts.ts';
import { Section } from './Section.tsx';

export const PasswordSection = () => {
  const { signInMethods } = useUser();
  const texts = useTexts().security.password;
  const hasPassword = signInMethods.includes('PASSWORD');
  return (
    <Section id="password" title={texts.title}>
      <p>{hasPassword ? texts.isSet : texts.isNotSet}</p>
      <p>
        <Link to="/password">{hasPassword ? texts.change : texts.set}</Link>
      </p>
    </Section>
  );
};
