const endSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a synchronous action when this process ends: on exit, Ctrl-C, SIGTERM or SIGHUP. Call what it
 * returns to forget the action. SIGKILL cannot be seen; what must survive it needs another way.
 */
export function whenProcessEnds(action: () => void): () => void {
  const run = (): void => {
    try {
      action();
    } catch {
      // Nobody is left to tell, and a trace left behind is better than a crash at the end.
    }
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    forget();
    run();
    // A listener takes away Node's own reaction, so the last one of us lets the signal take its course.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = (): void => {
    process.off("exit", run);
    for (const signal of endSignals) process.off(signal, onSignal);
  };
  process.on("exit", run);
  for (const signal of endSignals) process.on(signal, onSignal);
  return forget;
}
