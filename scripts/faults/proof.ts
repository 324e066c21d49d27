import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { filesOf } from "../../src/build/manifest.ts";
import { readManifest } from "../../src/build/manifest-file.ts";
import { sha256 } from "../../src/host/sha256.ts";
import { filesBelow } from "../../test/end-to-end/project-folder.ts";
import { descendantsOf, isAlive } from "../../test/host/browser/processes.ts";

const program = fileURLToPath(new URL("../../bin/proviso.js", import.meta.url));
const farewellMilliseconds = 5000;

/** What a run left when it ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  /** The codes of its problems, each once. */
  readonly codes: readonly string[];
}

/** A build under way. */
export interface Building {
  readonly child: ChildProcess;
  /** When it has said what it made first. */
  readonly begun: Promise<unknown>;
  readonly ended: Promise<Run>;
}

/** Something that goes wrong while schools are built. Gives what was seen, in a few words. */
export type Fault = (proof: Proof) => Promise<string>;

/** One project in which something goes wrong. */
export class Proof {
  readonly wrong: string[] = [];
  readonly folder: string;
  /** How long a build takes that nobody disturbs, in milliseconds: 0 before there was one. */
  undisturbed: number;
  readonly #temporary: string;
  readonly #seen = new Set<number>();

  constructor(folder: string, temporary: string, undisturbed = 0) {
    this.folder = folder;
    this.undisturbed = undisturbed;
    this.#temporary = temporary;
    mkdirSync(temporary, { recursive: true });
  }

  get out(): string {
    return join(this.folder, "policies");
  }

  /** Each file of a build that nobody disturbs, with its SHA-256. */
  async reference(): Promise<readonly string[]> {
    const started = performance.now();
    const { code } = await this.build().ended;
    this.undisturbed = performance.now() - started;
    if (code !== 0) throw new Error(`The undisturbed build ended with ${code}.`);
    return this.#contents();
  }

  /** Lets it go wrong, then looks at what is left, and builds once more. */
  async of(fault: Fault, expected: readonly string[]): Promise<string> {
    const said = await fault(this);
    if (said.startsWith("skipped")) return said;
    await this.#lookForLeftovers();
    const { code, stdout } = await this.build().ended;
    this.expect(code === 0, `the next build ended with ${code}: ${stdout}`);
    this.expect(
      JSON.stringify(this.#contents()) === JSON.stringify(expected),
      "the next build's files are not those of a build that nobody disturbed",
    );
    return said;
  }

  expect(isRight: boolean, otherwise: string): void {
    if (!isRight) this.wrong.push(otherwise);
  }

  /** Starts a build of all schools. */
  build(
    args: readonly string[] = [],
    {
      environment = {},
      user,
    }: { readonly environment?: Readonly<Record<string, string>>; readonly user?: number } = {},
  ): Building {
    const child = spawn(
      process.execPath,
      [program, "build", "--format", "docx,pdf,html", "--today", "2026-11-22", ...args],
      {
        cwd: this.folder,
        env: { ...process.env, TMPDIR: this.#temporary, ...environment },
        ...(user !== undefined && { uid: user, gid: user }),
      },
    );
    const words = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      words.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      words.stderr += text;
    });
    const watch = setInterval(() => {
      for (const id of this.below(child)) this.#seen.add(id);
    }, 100);
    const ended = once(child, "close").then(([code]): Run => {
      clearInterval(watch);
      if (/^\s+at .*:\d+:\d+/m.test(words.stderr)) this.wrong.push(`it threw: ${words.stderr}`);
      const codes = Array.from(words.stderr.matchAll(/^error\[([^\]]+)\]/gm), ([, name]) => name);
      return { code, stdout: words.stdout, codes: Array.from(new Set(codes as string[])) };
    });
    return { child, begun: Promise.race([once(child.stdout, "data"), ended]), ended };
  }

  /** The processes that a build has started and that run. */
  below({ pid }: ChildProcess): readonly number[] {
    return pid === undefined ? [] : descendantsOf(pid);
  }

  async #lookForLeftovers(): Promise<void> {
    const deadline = performance.now() + farewellMilliseconds;
    const left = () => Array.from(this.#seen).filter(isAlive);
    while (left().length > 0 && performance.now() < deadline) await pause(50);
    this.expect(left().length === 0, `${left().length} processes left`);
    const temporary = readdirSync(this.#temporary);
    this.expect(temporary.length === 0, `left in the temporary folder: ${temporary}`);
    if (!existsSync(this.out)) return;
    const hidden = filesBelow(this.out).filter((path) => /(?:^|\/)\./.test(path));
    this.expect(hidden.length === 0, `left among the policies: ${hidden}`);
    this.expect(this.#half().length === 0, `not whole: ${this.#half()}`);
    this.expect(this.#untrue().length === 0, `wrong in the manifest: ${this.#untrue()}`);
  }

  #half(): readonly string[] {
    return filesBelow(this.out).filter((path) => {
      const end = readFileSync(join(this.out, path)).subarray(-64).toString("latin1");
      if (path.endsWith(".docx")) return !end.includes("PK\u0005\u0006");
      if (path.endsWith(".pdf")) return !/%%EOF\s*$/.test(end);
      return path.endsWith(".html") && !/<\/html>\s*$/.test(end);
    });
  }

  #untrue(): readonly string[] {
    const { value } = readManifest({ out: this.out, shownAs: "manifest.json" });
    return Array.from(value ? filesOf(value) : []).flatMap(([path, file]) => {
      const place = join(this.out, path);
      const isThere = existsSync(place) && sha256(readFileSync(place)) === file.sha256;
      return isThere ? [] : [path];
    });
  }

  #contents(): readonly string[] {
    return filesBelow(this.out).map(
      (path) => `${path} ${sha256(readFileSync(join(this.out, path)))}`,
    );
  }
}
