import type { SessionDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import { revokesAssociated } from '../pools/sessionTracking.ts';
import type { User } from '../users/user.ts';
import { endSsoSession, revokeSession, revokeSessionsOf } from './sessions.ts';
import { type ActiveSession, listActiveSessions } from './trackedSessions.ts';

/** "If geo-IP resolution fails", the city is null and the country is `unknown`. The pool resolves no address: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionLocationType.html */
const NO_LOCATION = { Country: 'unknown' };

/** @param currentId the ID of the session of the access token, or undefined if an administrator asks */
const describeSession = (session: ActiveSession, currentId: string | undefined): SessionDescriptionType => ({
  SessionId: session.public_id,
  SessionType: session.type,
  ClientId: session.client_id,
  CreateDate: new Date(session.created_at),
  LastActiveDate: new Date(session.active_at),
  DeviceType: session.device_type,
  LastIPAddress: session.address,
  LastLocation: NO_LOCATION,
  ...(session.origin_id === null ? {} : { OriginSessionId: session.origin_id }),
  IsCurrentSession: session.id === currentId,
});

/** A position in the list, which stays valid if sessions before it end. */
const toPosition = ({ created_at, public_id }: ActiveSession): string =>
  Buffer.from(`${created_at} ${public_id}`).toString('base64url');

/** Guess: the message, which AWS does not document. */
const parsePosition = (token: string): { createdAt: number; publicId: string } => {
  const [, createdAt, publicId] = /^(\d{1,15}) (\w{28})$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (createdAt === undefined || publicId === undefined) throw invalidParameterError('Invalid pagination token given.');
  return { createdAt: Number(createdAt), publicId };
};

const selectAfter = (sessions: ActiveSession[], token: string | undefined): ActiveSession[] => {
  if (token === undefined) return sessions;
  const { createdAt, publicId } = parsePosition(token);
  return sessions.filter(
    ({ created_at, public_id }) => created_at < createdAt || (created_at === createdAt && public_id > publicId),
  );
};

interface Page {
  limit: number;
  token: string | undefined;
  currentId?: string | undefined;
}

export const describeSessionPage = (
  cognito: Cognito,
  user: User,
  { limit, token, currentId }: Page,
): { Sessions: SessionDescriptionType[]; NextToken?: string } => {
  const sessions = selectAfter(listActiveSessions(cognito, user), token);
  const page = sessions.slice(0, limit);
  const last = page.at(-1);
  return {
    Sessions: page.map((session) => describeSession(session, currentId)),
    ...(last && sessions.length > limit ? { NextToken: toPosition(last) } : {}),
  };
};

interface Target {
  publicId: string;
  currentId?: string | undefined;
  /** RevokeAssociatedSessions */
  associated: string | undefined;
}

/**
 * Ends one of the user's sessions, which the current one cannot be. LINKED also ends the SSO session that a token session came
 * through, or the token sessions that came through an SSO session:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html
 * Guess: the messages, and the exception for the current session.
 */
export const revokeUserSession = (cognito: Cognito, user: User, { publicId, currentId, associated }: Target): void => {
  const isLinked = revokesAssociated(associated);
  const session = listActiveSessions(cognito, user).find(({ public_id }) => public_id === publicId);
  if (!session) throw new CognitoError('ResourceNotFoundException', 'Session does not exist.');
  if (session.id === currentId) throw invalidParameterError('The current session cannot be revoked.');
  if (session.type === 'SSO') {
    endSsoSession(cognito, publicId);
    if (isLinked) revokeSessionsOf(cognito, publicId);
  } else {
    revokeSession(cognito, session.id);
    if (isLinked) endSsoSession(cognito, session.origin_id);
  }
};
