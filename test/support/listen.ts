import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on 127.0.0.1. Port 0 takes any free port. `close` also ends open connections. */
export const listen = async (server: Server, port = 0): Promise<{ origin: string; close(): Promise<void> }> => {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  // Safe: it listens on TCP.
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
