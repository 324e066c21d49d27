import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Fault } from "./proof.ts";
import {
  countOf,
  expectOnly,
  isBrowser,
  isRoot,
  lastSchool,
  layerOf,
  mount,
  onDisk,
  summary,
  whileBuilding,
  withManifest,
} from "./tools.ts";

/** Somebody who may do nothing. */
const nobody = 65_534;

/** After such a part of a build that nobody disturbs, a browser that was started is at work on its first page. */
const starting = 1 / 20;
/** After such a part it prints. */
const printing = 1 / 4;

/** What can go wrong while schools are built, by name. */
export const faults: Readonly<Record<string, Fault>> = {
  "a full disk": (proof) =>
    onDisk(proof, "size=1200k", async () => {
      const run = await proof.build().ended;
      proof.expect(run.code === 1, `it ended with ${run.code}`);
      expectOnly(proof, run, ["file/cannot-write"]);
      proof.expect(/Made [1-7] documents?/.test(run.stdout), `nothing was made: ${run.stdout}`);
      mount(["-o", "remount,size=100m", proof.out]);
      return summary(run);
    }),
  "a read-only disk": (proof) =>
    onDisk(proof, "size=100m", async () => {
      mount(["-o", "remount,ro", proof.out]);
      const run = await proof.build().ended;
      proof.expect(run.code === 1, `it ended with ${run.code}`);
      expectOnly(proof, run, ["file/cannot-write"]);
      mount(["-o", "remount,rw", proof.out]);
      return summary(run);
    }),
  "a read-only folder": async (proof) => {
    if (!isRoot) return "skipped: it needs root, to be somebody else";
    mkdirSync(proof.out);
    chmodSync(proof.out, 0o555);
    const home = join(proof.folder, "home");
    mkdirSync(home);
    chownSync(home, nobody, nobody);
    const run = await proof.build(["--format", "html"], {
      user: nobody,
      environment: { TMPDIR: home, HOME: home },
    }).ended;
    chmodSync(proof.out, 0o755);
    proof.expect(run.code === 1, `it ended with ${run.code}`);
    expectOnly(proof, run, ["file/cannot-write"]);
    return summary(run);
  },
  "a full temporary folder": async (proof) => {
    const full = join(proof.folder, "temporary");
    return onDisk(
      proof,
      "size=40k",
      async () => {
        const run = await proof.build([], { environment: { TMPDIR: full } }).ended;
        proof.expect(run.code === 1, `it ended with ${run.code}`);
        proof.expect(
          run.codes.every((code) => /^browser\//.test(code)),
          `it told ${run.codes}`,
        );
        const others = ["docx", "html"].map((format) => countOf(proof, format));
        proof.expect(others.join() === "8,8", `it made ${others} Word files and pages`);
        proof.expect(readdirSync(full).length === 0, `left there: ${readdirSync(full)}`);
        return summary(run);
      },
      full,
    );
  },
  "two runs at once": async (proof) => {
    const runs = [proof.build(), proof.build()];
    const ended = await Promise.all(runs.map((run) => run.ended));
    const codes = ended.map((run) => `${run.code} ${run.codes}`).toSorted();
    proof.expect(codes.join() === "0 ,1 build/locked", `they ended with ${codes}`);
    return codes.join("; ");
  },
  "the lock of a killed run": async (proof) => {
    const { child, begun, ended } = proof.build();
    await begun;
    child.kill("SIGKILL");
    await ended;
    const run = await proof.build().ended;
    proof.expect(run.code === 0, `it ended with ${run.code}`);
    return summary(run);
  },
  "a browser killed again and again": async (proof) => {
    const { child, ended } = proof.build();
    let kills = 0;
    let isOver = false;
    const over = ended.then((run) => {
      isOver = true;
      return run;
    });
    while (!isOver) {
      // One that is killed before it is ready counts as one that cannot start, and is not tried again.
      const [id] = proof.below(child).filter(isBrowser);
      await Promise.race([over, pause(id === undefined ? 20 : starting * proof.undisturbed)]);
      if (id !== undefined && isBrowser(id)) {
        process.kill(id, "SIGKILL");
        kills += 1;
      }
    }
    const run = await over;
    proof.expect(kills > 2, `only ${kills} browsers were killed`);
    expectOnly(proof, run, ["browser/print-failed", "browser/cannot-start"]);
    proof.expect(run.code === (run.codes.length > 0 ? 1 : 0), `it ended with ${run.code}`);
    const others = ["docx", "html"].map((format) => countOf(proof, format));
    proof.expect(others.join() === "8,8", `it made ${others} Word files and pages`);
    return `${kills} kills; ${summary(run)}`;
  },
  "a browser killed once": async (proof) => {
    const { child, ended } = proof.build();
    for (;;) {
      await pause(20);
      const [id] = proof.below(child).filter(isBrowser);
      if (id === undefined) continue;
      await pause(printing * proof.undisturbed);
      process.kill(id, "SIGKILL");
      break;
    }
    const run = await ended;
    proof.expect(run.code === 0, `it ended with ${run.code}: ${run.codes}`);
    return summary(run);
  },
  "a school's file deleted": (proof) =>
    whileBuilding(proof, lastSchool(proof), (run) => {
      proof.expect(run.code === 1, `it ended with ${run.code}`);
      expectOnly(proof, run, ["file/not-found"]);
    }),
  "a layer deleted": (proof) =>
    whileBuilding(proof, join(layerOf(lastSchool(proof)), "defaults.yaml"), (run) => {
      // It may have been read already.
      proof.expect([0, 1].includes(run.code ?? -1), `it ended with ${run.code}`);
      expectOnly(proof, run, ["file/not-found", "config/missing-key"]);
    }),
  "a logo deleted": async (proof) => {
    const school = join(proof.folder, lastSchool(proof));
    const text = readFileSync(school, "utf8");
    const logo = lastSchool(proof).replace(/\.yaml$/, ".svg");
    writeFileSync(school, `${text}\nbrand:\n  logo: ${logo.split("/").at(-1)}\n`);
    writeFileSync(
      join(proof.folder, logo),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>',
    );
    const said = await whileBuilding(proof, logo, (run) => {
      proof.expect(run.code === 1, `it ended with ${run.code}`);
      expectOnly(proof, run, ["brand/logo-not-found"]);
    });
    writeFileSync(school, text);
    return said;
  },
  "the output folder deleted": async (proof) => {
    const { begun, ended } = proof.build();
    await begun;
    rmSync(proof.out, { recursive: true, force: true });
    const run = await ended;
    proof.expect([0, 1].includes(run.code ?? -1), `it ended with ${run.code}`);
    expectOnly(proof, run, ["file/cannot-write"]);
    // What was listed and deleted is missing: the next build sees it.
    await proof.build().ended;
    return summary(run);
  },
  "a manifest cut off": (proof) => withManifest(proof, (text) => text.slice(0, text.length / 2)),
  "a manifest of a newer version": (proof) =>
    withManifest(proof, (text) => text.replace('"version": 2', '"version": 3')),
  "a manifest that lists other folders": (proof) =>
    withManifest(proof, (text) => text.replaceAll(/"[^"]*\/records\.html"/g, '"../../etc/passwd"')),
};
