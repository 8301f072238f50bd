/**
 * True in a page or a worker of a browser, where all clients of one origin belong to the same person. On a server they belong to many, and Node
 * has BroadcastChannel, Web Locks and localStorage as well: each for its whole process.
 */
export const isBrowser = (): boolean => 'location' in globalThis;
