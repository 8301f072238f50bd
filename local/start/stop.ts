/** Calls back once, when this process is to end. */
export const onStop = (stop: () => void): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  // A SIGTERM to npm ends npm and its shell, and dash hands nothing on: this process would go on without them.
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent;
  if (process.env.npm_lifecycle_event) setInterval(() => orphaned() && stop(), 250).unref();
};
