import type { TriggerExtension } from '../triggers/extension.ts';

/** Your own functions of the user pool's triggers: see docs/triggers.md. */
export const triggers: TriggerExtension = {};
