import { mutate } from './client.ts';
import type { Outcome } from './components/Form.tsx';
import { type FinishFederatedSignInInput, StartFederatedSignInDocument } from './generated/graphql.ts';
import { toUnexpectedProblem } from './problem.ts';

/** What was started at the provider. */
export interface Started {
  readonly purpose: 'signIn' | 'link';
  /** The name of the provider. */
  readonly provider: string;
  /** The path to open afterwards. */
  readonly from: string;
  /** True if the app has already started once more without asking. */
  readonly isRetry?: boolean;
}

/** What this tab keeps while the person is at the provider. */
interface Kept extends Started {
  /** Null in this app, because the API keeps the flow in a cookie that scripts cannot read. */
  readonly flow: string | null;
}

/** The return from a provider. */
export interface Callback {
  readonly input: FinishFederatedSignInInput;
  /** Undefined if the sign-in was started in another tab. */
  readonly started: Started | undefined;
}

const KEPT = 'federated-sign-in';
const CALLBACK_PATH = '/callback';

/** Keeps it for this tab only. The return path is not in the address, where anyone could write it. */
const keep = (kept: Kept): void => {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // Storage is blocked. The cookie is enough to sign in.
  }
};

/** Reads what was kept, and removes it, so that it is used once. */
const takeKept = (): Kept | undefined => {
  try {
    const kept = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    // Safe: only this file writes this key.
    return (JSON.parse(kept ?? 'null') as Kept | null) ?? undefined;
  } catch {
    return undefined;
  }
};

/**
 * Reads the callback, and removes it from the address bar and the history, so that a reload and the back button cannot
 * send it again.
 */
const takeCallback = (): Callback | undefined => {
  if (location.pathname !== CALLBACK_PATH) return undefined;
  const parameters = new URLSearchParams(location.search);
  history.replaceState(history.state, '', CALLBACK_PATH);
  const state = parameters.get('state');
  if (state === null) return undefined;
  const kept = takeKept();
  const input = {
    flow: kept?.flow ?? null,
    state,
    code: parameters.get('code'),
    error: parameters.get('error'),
    errorDescription: parameters.get('error_description'),
  };
  return { input, started: kept };
};

/** The callback that loaded this page. Read when this module is loaded, which is before the router reads the address. */
export const callback = takeCallback();

/** Sends the browser to a provider. The provider returns it to the callback screen. */
export const startAtProvider = async (started: Started): Promise<Outcome> => {
  const { provider, purpose } = started;
  const input = {
    provider,
    redirectUri: `${location.origin}${CALLBACK_PATH}`,
    // The account to link is often not the one that the provider would choose.
    prompt: purpose === 'link' ? ('SELECT_ACCOUNT' as const) : null,
  };
  const { startFederatedSignIn: result } = await mutate(StartFederatedSignInDocument, { input });
  switch (result.__typename) {
    case 'StartFederatedSignInPayload':
      keep({ ...started, flow: result.flow });
      location.assign(result.url);
      return;
    case 'SignInMethodUnavailableError':
    case 'InvalidInputError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};
