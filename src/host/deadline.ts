/** Something took longer than it was given. */
export class DeadlinePassed extends Error {
  override readonly name = "DeadlinePassed";
}

/** Waits for work, but rejects with DeadlinePassed once the time is up. It cannot stop the work itself. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlinePassed()), milliseconds);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for something to happen, whichever way it turns out. False once the time is up. */
export async function passes(milliseconds: number, event: Promise<unknown>): Promise<boolean> {
  const settled = event.then(
    () => undefined,
    () => undefined,
  );
  try {
    await within(milliseconds, settled);
    return true;
  } catch {
    // Only the deadline can reject here.
    return false;
  }
}
