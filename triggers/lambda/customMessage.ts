import { createCustomMessage } from '../handlers.ts';
import { languages } from '../messages/languages.ts';
import { readMessageOptions } from '../settings.ts';

export const handler = createCustomMessage({ ...readMessageOptions(process.env), languages });
