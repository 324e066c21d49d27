import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeFileAtomic } from "../../src/host/write-file.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("writing a file", () => {
  test("makes its folders and leaves nothing else behind", async () => {
    const folder = join(temporaryFolder(), "out", "kent");
    const path = join(folder, "a.pdf");
    expect(await writeFileAtomic(path, new Uint8Array([1, 2]))).toEqual({
      value: path,
      diagnostics: [],
    });
    expect([...readFileSync(path)]).toEqual([1, 2]);
    expect(readdirSync(folder)).toEqual(["a.pdf"]);
  });

  test("replaces what was there", async () => {
    const path = join(temporaryFolder(), "a.html");
    writeFileSync(path, "old and longer");
    await writeFileAtomic(path, "new", { until: "disk" });
    expect(readFileSync(path, "utf8")).toBe("new");
  });

  test("writes a name as long as the system allows", async () => {
    const path = join(temporaryFolder(), `${"n".repeat(250)}.pdf`);
    expect((await writeFileAtomic(path, "x")).diagnostics).toEqual([]);
  });

  test("does not write over a folder and tidies up", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "a.pdf", "inside"), { recursive: true });
    const { value, diagnostics } = await writeFileAtomic(join(folder, "a.pdf"), "x");
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "file/cannot-write" }]);
    expect(diagnostics[0]?.message).toContain("folder");
    expect(readdirSync(folder)).toEqual(["a.pdf"]);
  });

  test("says when a file stands in a folder's place", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "out"), "");
    for (const path of ["out/a.pdf", "out/kent/a.pdf"]) {
      const { diagnostics } = await writeFileAtomic(join(folder, path), "x", { shownAs: path });
      expect(diagnostics).toMatchObject([{ code: "file/cannot-write" }]);
      expect(diagnostics[0]?.message).toMatch(/^out\/.*not a folder/);
    }
  });

  test("names the system's reason and tidies up", async () => {
    const folder = temporaryFolder();
    const { diagnostics } = await writeFileAtomic(join(folder, "n".repeat(300)), "x");
    expect(diagnostics).toMatchObject([{ code: "file/cannot-write" }]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(process.platform !== "linux")(
    "does not hang where no folder can be made",
    async () => {
      const { diagnostics } = await writeFileAtomic("/proc/proviso/kent/a.pdf", "x");
      expect(diagnostics).toMatchObject([{ code: "file/cannot-write" }]);
    },
  );
});
