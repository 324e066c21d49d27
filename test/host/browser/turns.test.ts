import { expect, test } from "vitest";
import { Turns } from "../../../src/host/browser/turns.ts";

test("so many tasks run at a time, in the order they came, and a failed one gives its turn back", async () => {
  const turns = new Turns(2);
  const log: string[] = [];
  let running = 0;
  let most = 0;
  const task = (name: string) =>
    turns.take(async () => {
      running += 1;
      most = Math.max(most, running);
      log.push(name);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (name === "b") throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled(["a", "b", "c", "d", "e"].map(task));
  expect([log.join(), most, running]).toEqual(["a,b,c,d,e", 2, 0]);
  expect(results.map(({ status }) => status).join()).toBe(
    "fulfilled,rejected,fulfilled,fulfilled,fulfilled",
  );
});
