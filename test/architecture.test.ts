import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const script = join(root, "scripts", "check-direction.mjs");

/** A file with a mistake, by its path, and the rule that must object to it. */
type Planted = readonly [rule: string, path: string, text: string];

const imports = (module: string) => `import * as planted from "${module}";\nexport { planted };\n`;

const faults: readonly Planted[] = [
  ["yaml-points-down", "src/yaml/planted.ts", imports("../cli/main.ts")],
  ["document-points-down", "src/document/planted.ts", imports("../pack/pack.ts")],
  ["render-knows-no-host", "src/render/planted.ts", imports("../host/files.ts")],
  ["verify-points-down", "src/verify/planted-build.ts", imports("../build/build.ts")],
  ["verify-knows-no-host", "src/verify/planted.ts", imports("../host/files.ts")],
  ["parse5-lives-in-verify", "src/document/planted-page.ts", imports("parse5")],
  ["handlebars-lives-in-pack", "src/config/planted.ts", imports("handlebars")],
  ["no-unlisted-package", "src/pack/planted.ts", imports("vitest")],
  ["only-start-host-and-cli-know-node", "src/rules/planted.ts", imports("node:fs")],
  ["build-knows-only-paths", "src/build/planted.ts", imports("node:fs")],
  ["no-cycles", "src/config/planted-cycle.ts", imports("./planted-back.ts")],
  ["no-cycles", "src/config/planted-back.ts", imports("./planted-cycle.ts")],
  ["no-orphan-floor", "src/utils/planted.ts", imports("../diagnostics/log.ts")],
];

/** A project of its own with our rules, so that nothing is ever planted in the real tree. */
function projectWith(
  files: readonly Planted[],
  { source }: { readonly source: string | undefined },
) {
  const folder = mkdtempSync(join(tmpdir(), "proviso-architecture-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"]) {
    cpSync(join(root, name), join(folder, name));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  mkdirSync(join(folder, "src"));
  if (source !== undefined) cpSync(source, join(folder, "src"), { recursive: true });
  for (const [, path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

interface Result {
  readonly exitCode: number;
  readonly output: string;
}

function checkDirection(folder: string): Promise<Result> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { cwd: folder }, (error, stdout, stderr) => {
      const exitCode = typeof error?.code === "number" ? error.code : 0;
      resolve({ exitCode, output: stdout + stderr });
    });
  });
}

// That no import of the real tree points up is what `npm run direction` says.
test("the guard finds every kind of wrong import", async () => {
  const { exitCode, output } = await checkDirection(
    projectWith(faults, { source: join(root, "src") }),
  );
  const rules = output.split("\n").flatMap((line) => /^(\S+): src\S*planted/.exec(line)?.[1] ?? []);
  expect(exitCode).toBe(1);
  expect(new Set(rules)).toEqual(new Set(faults.map(([rule]) => rule)));
});

test("the guard fails when it looks at next to nothing, however right that is", async () => {
  const { exitCode, output } = await checkDirection(
    projectWith([["none", "src/yaml/only.ts", "export {};\n"]], { source: undefined }),
  );
  expect(exitCode).toBe(1);
  expect(output).toMatch(/\b1 modules/);
});
