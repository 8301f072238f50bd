import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { client, session } from './client.ts';
import { AppRoutes } from './routes.tsx';
import { chooseLanguage, LanguageContext } from './texts/texts.ts';
import './style.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

const language = chooseLanguage(navigator.languages);
document.documentElement.lang = language;

void session.restore();
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <LanguageContext value={language}>
        <BrowserRouter>
          <AppRoutes />
        </BrowserRouter>
      </LanguageContext>
    </ApolloProvider>
  </StrictMode>,
);
