import { type ReactNode, useLayoutEffect, useState } from 'react';
import { readLanguage, rememberLanguage } from '../remembered.ts';
import { chooseLanguage, type Language, LanguageContext, languages, useLanguage, useTexts } from '../texts/texts.ts';

/** Provides the language that the person chose on this device, or else the browser's. */
export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(() => chooseLanguage([readLanguage() ?? '', ...navigator.languages]));
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = languages[language].direction;
  }, [language]);
  return <LanguageContext value={{ language, setLanguage }}>{children}</LanguageContext>;
};

export const LanguageSelect = () => {
  const { language, setLanguage } = useLanguage();
  const { app } = useTexts();
  const choose = (chosen: Language): void => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <label className="language">
      <span>{app.language}</span>
      {/* Safe: the values of the options are the languages. */}
      <select value={language} onChange={(event) => choose(event.target.value as Language)}>
        {Object.entries(languages).map(([name, texts]) => (
          <option key={name} value={name} lang={name}>
            {texts.language}
          </option>
        ))}
      </select>
    </label>
  );
};
