import { readConfig } from './config.ts';
import { createHandler } from './handler.ts';
import { writeLog } from './log/log.ts';

export const handler = createHandler(readConfig(process.env), writeLog);
