import { createServer } from 'node:http';
import { listen } from '../gateway/listen.ts';

/** @throws an error whose one line names the variable to change, if the port cannot be used */
export const checkPort = async (port: number, variable: string): Promise<void> => {
  try {
    const { close } = await listen(createServer(), port);
    await close();
  } catch (error) {
    // Safe: a server that cannot listen throws a system error.
    const { code } = error as NodeJS.ErrnoException;
    const fault =
      code === 'EADDRINUSE'
        ? `is already in use. Stop the other process, or set ${variable}`
        : `cannot be used (${code}). Set ${variable}`;
    throw new Error(`Port ${port} ${fault} to another port.`);
  }
};
