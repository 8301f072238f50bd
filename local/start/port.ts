import { once } from 'node:events';
import { createServer } from 'node:net';

/** @throws a line that says which variable to change, if the port is taken */
export const checkPort = async (port: number, variable: string): Promise<void> => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    // Safe: net's errors are system errors.
    const { code } = error as NodeJS.ErrnoException;
    const fault = code === 'EADDRINUSE' ? 'is taken: stop what uses it' : `cannot be used (${code})`;
    throw new Error(`Port ${port} ${fault}, or set ${variable} to another.`);
  }
  server.close();
  await once(server, 'close');
};
