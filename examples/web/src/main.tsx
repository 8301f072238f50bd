import { ApolloProvider } from '@apollo/client/react';
import { AuthProvider } from 'cognito-graphql-auth-client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { auth } from './auth.ts';
import { client } from './client.ts';
import { LanguageProvider } from './components/Language.tsx';
import { AppRoutes } from './routes.tsx';
import './style.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

createRoot(root).render(
  <StrictMode>
    <AuthProvider auth={auth}>
      <ApolloProvider client={client}>
        <LanguageProvider>
          <BrowserRouter>
            <AppRoutes />
          </BrowserRouter>
        </LanguageProvider>
      </ApolloProvider>
    </AuthProvider>
  </StrictMode>,
);
