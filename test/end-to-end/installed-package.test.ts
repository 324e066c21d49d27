import { appendFileSync, cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasBrowser } from "./browser-here.ts";
import { repository } from "./built-program.ts";
import { filesBelow, projectFolder } from "./project-folder.ts";
import { type Run, run } from "./run-proviso.ts";
import { suffolk } from "./sample-schools.ts";

const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const npx = process.platform === "win32" ? "npx.cmd" : "npx";

/** What an outer `npm test` tells its children about the package it runs in, which is not ours here. */
const withoutOuterPackage = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) =>
      /^(?:npm_(?:package|lifecycle)_.*|npm_config_local_prefix|INIT_CWD)$/.test(name),
    )
    .map((name) => [name, undefined]),
);

/** Runs a program and expects it to succeed: if not, what it said is the test's message. */
async function succeed(
  command: string,
  args: readonly string[],
  folder: string,
): Promise<Run["stdout"]> {
  const result = await run(command, args, { in: folder, environment: withoutOuterPackage });
  expect(result.code, result.stdout + result.stderr).toBe(0);
  return result.stdout;
}

test("the packed package works in an empty project", { timeout: 300_000 }, async () => {
  const tarballs = projectFolder();
  // dist/ is there; building it anew would take it away from the tests that run beside this one.
  const pack = ["pack", repository, "--ignore-scripts", "--pack-destination", tarballs];
  await succeed(npm, pack, tarballs);
  const [tarball = ""] = readdirSync(tarballs);

  const folder = projectFolder({ ...suffolk, "package.json": "{}" });
  const install = ["install", join(tarballs, tarball)];
  await succeed(npm, [...install, "--prefer-offline", "--no-audit", "--no-fund"], folder);
  const home = join(folder, "node_modules", "proviso");
  expect(readdirSync(home)).toEqual(expect.arrayContaining(["LICENSE", "README.md", "docs"]));
  expect(readdirSync(home)).not.toContain("src");

  const day = ["--today", "2026-11-22"];
  expect(await succeed(npx, ["--no", "proviso", "--", "check", ...day], folder)).toContain(
    "1 school",
  );
  // npx found it; what it found does the rest without it.
  const program = join(home, "bin", "proviso.js");
  const proviso = (...args: readonly string[]) =>
    succeed(process.execPath, [program, ...args], folder);
  const formats = ["docx", "html", ...(hasBrowser ? ["pdf"] : [])];
  await proviso("build", "--format", formats.join(","), ...day);
  expect(filesBelow(join(folder, "policies"))).toEqual([
    "manifest.json",
    ...formats.map((format) => `suffolk/brackenfold/online-safety.${format}`),
  ]);
  expect(await proviso("verify")).toContain(`${formats.length} formats agree`);
  const page = () =>
    readFileSync(join(folder, "policies/suffolk/brackenfold/online-safety.html"), "utf8");
  expect(page().includes("data:font/woff2")).toBe(true);

  const own = "This sentence stands in our own pack only.";
  cpSync(join(home, "templates"), join(folder, "templates"), { recursive: true });
  appendFileSync(join(folder, "templates/online-safety/sections/policy-aims.md"), `\n${own}\n`);
  await proviso("build", "--format", "html", ...day);
  expect(page().includes(own)).toBe(true);
});
