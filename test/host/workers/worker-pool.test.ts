import { buildSync } from "esbuild";
import { expect, onTestFinished, test } from "vitest";
import { WorkerPool } from "../../../src/host/workers/worker-pool.ts";
import { repository } from "../../end-to-end/built-program.ts";

interface Message {
  readonly doing: "echo" | "fail" | "end" | "wait" | "fill";
  readonly bytes?: Uint8Array;
}

interface Answer {
  readonly thread: number;
  readonly bytes: Uint8Array;
}

/** A worker's program, as compiled Proviso has them. */
const program = `
  import { threadId } from "node:worker_threads";
  import { answerTasks } from "./src/host/workers/answer-tasks.ts";
  answerTasks(async ({ doing, bytes = new Uint8Array(1) }) => {
    if (doing === "fail") throw new RangeError("It is broken.");
    if (doing === "end") process.exit(1);
    if (doing === "wait") await new Promise(() => setInterval(() => undefined, 1000));
    if (doing === "fill") for (const all = []; ; ) all.push(new Array(1e6).fill(all.length));
    return { thread: threadId, bytes };
  }, ({ bytes }) => [bytes.buffer]);`;

const [output] = buildSync({
  stdin: { contents: program, resolveDir: repository },
  ...{ bundle: true, format: "esm", platform: "node", write: false },
}).outputFiles;
const compiled = output?.text ?? "";

function pool(size: number): WorkerPool<Message, Answer> {
  const entry = new URL(`data:text/javascript,${encodeURIComponent(compiled)}`);
  const made = new WorkerPool<Message, Answer>({
    start: { entry },
    size,
    limits: { maxOldGenerationSizeMb: 64 },
  });
  onTestFinished(() => made.close());
  return made;
}

test("bytes go to the worker and come back without being copied", async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const answer = pool(1).run({ doing: "echo", bytes }, [bytes.buffer]);
  expect(bytes.length).toBe(0);
  expect(Array.from((await answer).bytes)).toEqual([1, 2, 3]);
});

test("no more workers run than there may be", async () => {
  const threads = pool(2);
  const tasks = Array.from({ length: 6 }, () => threads.run({ doing: "echo" }));
  const used = new Set((await Promise.all(tasks)).map(({ thread }) => thread));
  expect(used.size).toBe(2);
});

test("what is thrown in a worker is thrown here, and the worker goes on", async () => {
  const threads = pool(1);
  const { thread } = await threads.run({ doing: "echo" });
  await expect(threads.run({ doing: "fail" })).rejects.toThrow(new RangeError("It is broken."));
  expect((await threads.run({ doing: "echo" })).thread).toBe(thread);
});

test.each(["end", "fill"] as const)(
  "a task that ends its worker (%s) fails alone",
  async (doing) => {
    const threads = pool(1);
    const lost = threads.run({ doing });
    const next = threads.run({ doing: "echo" });
    await expect(lost).rejects.toThrow();
    expect((await next).bytes.length).toBe(1);
  },
);

test("closing ends workers, and what they have not done fails", async () => {
  const threads = pool(1);
  const tasks = [threads.run({ doing: "wait" }), threads.run({ doing: "echo" })];
  const ends = Promise.allSettled(tasks);
  await threads.close();
  expect((await ends).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(threads.run({ doing: "echo" })).rejects.toThrow();
});
