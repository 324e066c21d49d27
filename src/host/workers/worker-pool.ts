import { type ResourceLimits, type Transferable, Worker } from "node:worker_threads";
import type { TaskReply } from "./answer-tasks.ts";
import type { ThreadStart } from "./program-thread.ts";

export interface WorkerPoolOptions {
  readonly start: ThreadStart;
  /** The most workers at a time. */
  readonly size: number;
  /** What a worker may use. A task that needs more fails. */
  readonly limits: ResourceLimits;
}

interface Task {
  readonly message: unknown;
  readonly transfer: readonly Transferable[];
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Threads that do tasks one at a time each. None starts before there is something to do; idle ones keep no process alive. */
export class WorkerPool<Message, Answer> {
  readonly #options: WorkerPoolOptions;
  readonly #workers = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #waiting: Task[] = [];
  readonly #underWay = new Map<Worker, Task>();
  #isClosed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  /** Starts the first worker, so that it is ready when there is something to do. */
  prepare(): void {
    if (this.#workers.size === 0 && !this.#isClosed) this.#start();
  }

  /** Does a task. What is transferred is the worker's from now on. Rejects with what went wrong in the worker. */
  run(message: Message, transfer: readonly Transferable[] = []): Promise<Answer> {
    return new Promise<Answer>((done, reject) => {
      const resolve = (answer: unknown) => done(answer as Answer);
      this.#waiting.push({ message, transfer, resolve, reject });
      this.#assign();
    });
  }

  /** Ends all workers. Tasks that are not done fail. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(closed());
    await Promise.all(Array.from(this.#workers, (worker) => worker.terminate()));
  }

  #assign(): void {
    if (this.#isClosed) {
      for (const { reject } of this.#waiting.splice(0)) reject(closed());
      return;
    }
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? this.#another();
      const task = worker && this.#waiting.shift();
      if (!task) return;
      this.#underWay.set(worker, task);
      worker.ref();
      worker.postMessage(task.message, task.transfer);
    }
  }

  /** A further worker, as long as there may be more. */
  #another(): Worker | undefined {
    if (this.#workers.size >= this.#options.size) return undefined;
    this.#start();
    return this.#idle.pop();
  }

  #start(): void {
    const { start, limits: resourceLimits } = this.#options;
    const { entry, execArgv } = start;
    const worker = new Worker(entry, {
      resourceLimits,
      ...(execArgv && { execArgv: Array.from(execArgv) }),
    });
    this.#workers.add(worker);
    this.#idle.push(worker);
    worker.unref();
    worker.on("message", (reply: TaskReply<unknown>) => this.#finish(worker, reply));
    worker.on("error", (error) => this.#lose(worker, error));
    worker.on("exit", () => this.#lose(worker, closed()));
  }

  #finish(worker: Worker, reply: TaskReply<unknown>): void {
    const task = this.#underWay.get(worker);
    this.#underWay.delete(worker);
    this.#idle.push(worker);
    worker.unref();
    if ("answer" in reply) task?.resolve(reply.answer);
    else task?.reject(reply.error);
    this.#assign();
  }

  /** A worker that has ended takes its task with it, and no other. */
  #lose(worker: Worker, error: unknown): void {
    if (!this.#workers.delete(worker)) return;
    const idle = this.#idle.indexOf(worker);
    if (idle !== -1) this.#idle.splice(idle, 1);
    this.#underWay.get(worker)?.reject(error);
    this.#underWay.delete(worker);
    this.#assign();
  }
}

function closed(): Error {
  return new Error("The worker ended before it was done.");
}
