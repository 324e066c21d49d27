import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { FolderWatch, type WatchOptions } from "../../src/host/watch-folders.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A folder that is watched. */
function watching(options: Partial<WatchOptions> = {}) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "kent"));
  writeFileSync(join(folder, "kent/a.yaml"), "a");
  let onChange: () => void = () => undefined;
  const watch = new FolderWatch([folder], { ...options, onChange: () => onChange() });
  onTestFinished(() => watch.close());
  return {
    folder,
    /** Makes a change and waits until it is noticed. */
    noticed: async (change: () => void): Promise<void> => {
      const called = new Promise<void>((resolve) => {
        onChange = resolve;
      });
      change();
      await called;
    },
  };
}

function replace(path: string): void {
  writeFileSync(`${path}~`, "replaced");
  renameSync(`${path}~`, path);
}

test("notices edits, also of a file that an editor has replaced, and what happens in new folders", async () => {
  const { folder, noticed } = watching();
  const file = join(folder, "kent/a.yaml");
  await noticed(() => writeFileSync(file, "b"));
  await noticed(() => replace(file));
  await noticed(() => writeFileSync(file, "after it was replaced"));
  await noticed(() => mkdirSync(join(folder, "durham/trust"), { recursive: true }));
  await noticed(() => writeFileSync(join(folder, "durham/trust/b.yaml"), "b"));
  await noticed(() => writeFileSync(join(folder, "durham/trust/b.yaml"), "c"));
  await noticed(() => rmSync(join(folder, "durham"), { recursive: true }));
  await noticed(() => rmSync(file));
});

test("passes over what is hidden and what it is told to ignore", async () => {
  const ignored = new Set<string>();
  const { folder, noticed } = watching({ ignored });
  const seen: string[] = [];
  ignored.add(join(folder, "kent/problems.json"));
  await noticed(() => {
    writeFileSync(join(folder, "kent/.a.yaml.swp"), "x");
    writeFileSync(join(folder, "kent/problems.json"), "x");
    // If one of these were a change, it would be told before this one is made.
    setTimeout(() => {
      seen.push("a.yaml");
      writeFileSync(join(folder, "kent/a.yaml"), "b");
    }, 300);
  });
  expect(seen).toEqual(["a.yaml"]);
});

test("looks at the files themselves where the system has no more watches", async () => {
  const { folder, noticed } = watching({
    watchOne: () => {
      throw new Error("ENOSPC");
    },
  });
  await noticed(() => writeFileSync(join(folder, "kent/new.yaml"), "b"));
  await noticed(() => rmSync(join(folder, "kent/new.yaml")));
});
