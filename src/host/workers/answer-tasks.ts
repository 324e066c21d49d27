import { parentPort, type Transferable } from "node:worker_threads";

/** What a worker says of a task: what came of it, or what went wrong. */
export type TaskReply<Answer> = { readonly answer: Answer } | { readonly error: Error };

/**
 * Makes this thread one that answers the tasks of a `WorkerPool`.
 *
 * @param transferOf what of an answer is moved rather than copied
 */
export function answerTasks<Message, Answer>(
  answer: (message: Message) => Promise<Answer>,
  transferOf: (answer: Answer) => readonly Transferable[],
): void {
  const port = parentPort;
  if (!port) throw new Error("This program is a worker's, and runs in none.");
  port.on("message", async (message: Message) => {
    try {
      const done = await answer(message);
      port.postMessage({ answer: done } satisfies TaskReply<Answer>, transferOf(done));
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      port.postMessage({ error } satisfies TaskReply<Answer>);
    }
  });
}
