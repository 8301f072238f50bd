import { useSyncExternalStore } from 'react';
import { session } from './client.ts';

export const useSession = () => useSyncExternalStore(session.subscribe, session.get);
