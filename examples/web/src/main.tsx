import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { client, session } from './client.ts';
import { LanguageProvider } from './components/Language.tsx';
import { AppRoutes } from './routes.tsx';
import './style.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

void session.restore();
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <LanguageProvider>
        <BrowserRouter>
          <AppRoutes />
        </BrowserRouter>
      </LanguageProvider>
    </ApolloProvider>
  </StrictMode>,
);
