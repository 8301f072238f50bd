import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** Cognito closes idle connections while Lambda is frozen between invocations. */
const IDLE_MILLISECONDS = 15_000;

export type Agents = Readonly<Record<'httpAgent' | 'httpsAgent', HttpAgent>>;

/** The connections that all calls of Cognito share. */
interface Connections {
  readonly agents: Agents;
  /** Closes the connections that may be closed on the other side. Called before each call. */
  refresh(): void;
}

export const createConnections = (): Connections => {
  const agents = { httpAgent: new HttpAgent({ keepAlive: true }), httpsAgent: new HttpsAgent({ keepAlive: true }) };
  let lastUsedAt = 0;
  return {
    agents,
    refresh: () => {
      if (Date.now() - lastUsedAt > IDLE_MILLISECONDS) Object.values(agents).forEach(closeIdle);
      lastUsedAt = Date.now();
    },
  };
};

const closeIdle = (agent: HttpAgent): void => {
  for (const sockets of Object.values(agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
};
