import type { ServerResponse } from 'node:http';
import type { IdentityProvider } from '../federation/identityProviders.ts';
import type { AuthorizationRequest } from './authorizationRequest.ts';
import { html, sendPage } from './html.ts';

/**
 * Asks who signs in at the provider, in place of the provider's own page.
 * @param query the request's own query, which the form sends again
 * @param problem what was wrong with the form, or ''
 */
export const sendProviderPage = (
  response: ServerResponse,
  { loginHint, redirectUri, provider }: AuthorizationRequest & { provider: IdentityProvider },
  { query, problem }: { query: string; problem: string },
): void => {
  const alert = problem === '' ? '' : html`<p role="alert" id="problem">${problem}</p>`;
  const body = html`<p>The local user pool asks this in place of ${provider.label}. Nothing is sent anywhere.</p>${alert}
<form method="post" action="/oauth2/authorize${query}">
<label for="email">Email address</label><input id="email" name="email" type="email" autocomplete="email" required maxlength="128" value="${loginHint}" autofocus>
<label for="name">Name (optional)</label><input id="name" name="name" autocomplete="name" maxlength="128">
<label><input type="checkbox" name="verified" value="true" checked> ${provider.label} has verified the address</label>
<button name="action" value="continue">Continue</button>
<button name="action" value="cancel" formnovalidate>Cancel</button>
<button name="action" value="error" formnovalidate>Provider error</button>
<details><summary>Other errors of Cognito</summary>
<button name="action" value="linked">Already found an entry</button></details>
</form>`;
  sendPage(response, { status: 200, title: `Who are you at ${provider.label}?`, body, callback: redirectUri });
};

/** Lets the user choose a provider. The pool has no page for passwords, which apps ask for themselves. */
export const sendChoicePage = (response: ServerResponse, providers: IdentityProvider[], query: string): void => {
  const links = providers.map(({ name, label }) => {
    const parameters = new URLSearchParams(query);
    parameters.set('identity_provider', name);
    return html`<li><a href="/oauth2/authorize?${parameters.toString()}">Continue with ${label}</a></li>`;
  });
  const none = html`<p>The app client supports no identity provider.</p>`;
  const body = links.length > 0 ? html`<ul>${links}</ul>` : none;
  sendPage(response, { status: 200, title: 'Sign in', body });
};
