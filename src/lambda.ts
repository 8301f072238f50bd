import { compose } from './compose.ts';
import { writeLog } from './log/log.ts';

export const handler = compose(process.env, writeLog);
