import { afterEach, expect, test, vi } from "vitest";
import { renderDocx } from "../../../src/render/docx/render-docx.ts";
import { policy, section, theme } from "./builders.ts";
import { part, partsOf } from "./read-package.ts";
import { samplePages, samplePolicy } from "./sample-policy.ts";

const timeZone = process.env["TZ"];

afterEach(() => {
  vi.useRealTimers();
  if (timeZone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = timeZone;
});

test("gives the same bytes whatever came before, at any time and in any time zone", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2025-01-31T23:30:00Z") });
  process.env["TZ"] = "Pacific/Kiritimati";
  const first = await renderDocx(samplePolicy, theme, samplePages);

  await renderDocx(policy({ sections: [section(["1", "Other"])] }), theme, new Map());
  vi.setSystemTime(new Date("2031-07-01T00:00:00Z"));
  process.env["TZ"] = "America/Anchorage";
  const second = await renderDocx(samplePolicy, theme, samplePages);

  expect(Buffer.compare(first, second)).toBe(0);
});

test("dates the file by the policy", async () => {
  const core = part(await renderDocx(samplePolicy, theme, samplePages), "docProps/core.xml");

  expect(core).toMatch(/<dcterms:created [^>]*>2025-09-01T00:00:00Z</);
  expect(core).toMatch(/<dcterms:modified [^>]*>2025-09-01T00:00:00Z</);
});

test("packs the list of content types first and no empty parts", async () => {
  const parts = partsOf(await renderDocx(samplePolicy, theme, samplePages));

  expect([...parts.keys()][0]).toBe("[Content_Types].xml");
  expect([...parts.keys()].filter((path) => /comments|notes/.test(path))).toEqual([]);
  expect(parts.get("[Content_Types].xml")).not.toMatch(/comments|notes/);
  expect(parts.get("word/_rels/document.xml.rels")).not.toMatch(/comments|notes/);
});

test("names in the content types exactly the parts that are there", async () => {
  const parts = partsOf(await renderDocx(samplePolicy, theme, samplePages));

  const named = parts.get("[Content_Types].xml")?.matchAll(/PartName="\/([^"]+)"/g) ?? [];
  const present = [...parts.keys()].filter((path) => /^(word|docProps)\/.*\.xml$/.test(path));
  expect(Array.from(named, ([, path]) => path).sort()).toEqual(present.sort());
});
