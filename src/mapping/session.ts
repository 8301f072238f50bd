import type { SessionDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import { OWN_USER_AGENT } from '../cognito/userAgent.ts';
import type { Session } from '../generated/types.ts';
import type { App } from '../runtime/app.ts';
import { requireValue } from './requireValue.ts';

/** The greatest distance between the two times of a session that was never refreshed. */
const SIGN_IN_MILLISECONDS = 1000;

/** Guess: the date of the last refresh is missing if the session was never refreshed. */
const lastActive = ({ LastActiveDate, CreateDate }: SessionDescriptionType): Date | undefined =>
  LastActiveDate ?? CreateDate;

/**
 * False if the address of the last activity can be the one of this API's server. A sign-in passes on the user's address, which Cognito
 * takes only from an app client with EnablePropagateAdditionalUserContextData:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html
 * A refresh and the exchange of a code have no parameter for the address. Guess: sessions have the address of a sign-in's UserContextData.
 */
const hasAddress = (
  session: SessionDescriptionType,
  { clientId, propagatesUserContext }: Pick<App, 'clientId' | 'propagatesUserContext'>,
): boolean => {
  const { ClientId, CreateDate, OriginSessionId, SessionType } = session;
  if (ClientId !== clientId) return true;
  const isFederated = SessionType === 'SSO' || typeof OriginSessionId === 'string';
  const isRefreshed = Number(lastActive(session)) - Number(CreateDate) > SIGN_IN_MILLISECONDS;
  return propagatesUserContext && !isFederated && !isRefreshed;
};

/** Null for the `unknown` of Cognito. */
const toKnown = (text: string | undefined): string | null => (text && !/^unknown$/i.test(text) ? text : null);

/** Without the API's own user agent, which can end with a secret part: src/cognito/userAgent.ts */
const toDevice = (text: string | undefined): string | null => toKnown(text?.split(OWN_USER_AGENT)[0]?.trim());

/** Returns the sessions by their last activity, the latest first. */
export const toSessions = (
  sessions: readonly SessionDescriptionType[],
  app: Pick<App, 'clientId' | 'propagatesUserContext'>,
): Session[] =>
  sessions
    .toSorted((a, b) => Number(lastActive(b)) - Number(lastActive(a)))
    .map((session) => {
      const { SessionId, SessionType, DeviceType, CreateDate, LastIPAddress } = session;
      const { City, Country } = session.LastLocation ?? {};
      const known = hasAddress(session, app);
      return {
        __typename: 'Session',
        id: requireValue(SessionId),
        kind: SessionType === 'SSO' ? 'SSO' : 'TOKEN',
        device: toDevice(DeviceType),
        createdAt: requireValue(CreateDate?.toISOString()),
        lastActiveAt: requireValue(lastActive(session)?.toISOString()),
        ipAddress: known ? toKnown(LastIPAddress) : null,
        city: known ? toKnown(City) : null,
        country: known ? toKnown(Country) : null,
        current: session.IsCurrentSession === true,
      };
    });
