import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly origin: string;
  /** Closes the server and all of its connections. */
  close(): Promise<void>;
}

/** Makes a server listen on 127.0.0.1. Port 0 takes any free port. @throws the system's error if the port is taken */
export const listen = async (server: Server, port = 0): Promise<Listening> => {
  await once(server.listen(port, '127.0.0.1'), 'listening');
  // Safe: the server listens on TCP.
  const address = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
