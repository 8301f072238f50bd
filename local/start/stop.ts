/** Calls `stop` once, when this process is told to end or its parent has ended. */
export const onStop = (stop: () => Promise<void>): void => {
  let isStopping = false;
  const stopOnce = (): void => {
    if (!isStopping) void stop();
    isStopping = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOnce);
  // npm's shell does not forward SIGTERM, so this process would outlive npm. Stop when the parent process changes.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stopOnce(), 250).unref();
};
