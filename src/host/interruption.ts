const signals = ["SIGINT", "SIGTERM"] as const;

/** What asks a process to stop: Ctrl-C, or another program. */
export type StopSignal = (typeof signals)[number];

/** A run that can be asked to stop. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** What asked; undefined as long as nothing has. */
  by(): StopSignal | undefined;
  /** Leaves signals to the system again. */
  ignore(): void;
}

/** Lets the first signal stop a run in good order. The second ends the process as if we had not listened. */
export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  let by: StopSignal | undefined;
  const stop = (signal: StopSignal): void => {
    by = signal;
    ignore();
    controller.abort();
  };
  const ignore = (): void => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return { signal: controller.signal, by: () => by, ignore };
}
