import { createPreTokenGeneration } from '../handlers.ts';

export const handler = createPreTokenGeneration();
