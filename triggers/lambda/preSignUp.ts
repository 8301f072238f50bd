import { createPreSignUp } from '../handlers.ts';
import { readSignUpSettings } from '../settings.ts';

export const handler = createPreSignUp(readSignUpSettings(process.env));
