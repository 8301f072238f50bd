import { Link } from 'react-router';
import { useUser } from '../../components/guards.tsx';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { Section } from './Section.tsx';

export const TwoStepSection = () => {
  const { mfa } = useUser();
  const { security, codeMethods } = useTexts();
  const { language } = useLanguage();
  const texts = security.twoStep;
  const methods = new Intl.ListFormat(language).format(mfa.enabled.map((method) => codeMethods[method]));
  return (
    <Section id="two-step" title={texts.title}>
      <p>{methods ? texts.isOn(methods) : texts.isOff}</p>
      <p>
        <Link to="/mfa">{methods ? texts.change : texts.set}</Link>
      </p>
    </Section>
  );
};
