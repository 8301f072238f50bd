import { createUserMigration } from '../handlers.ts';

export const handler = createUserMigration();
