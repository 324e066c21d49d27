import { Chalk } from "chalk";
import type { Terminal } from "../../src/cli/terminal.ts";

/** A terminal without colour, and what was written to it. */
export function fakeTerminal() {
  const streams = { stdout: "", stderr: "" };
  const terminal: Terminal = {
    out: (text) => {
      streams.stdout += text;
    },
    err: (text) => {
      streams.stderr += text;
    },
    chalk: new Chalk({ level: 0 }),
    interactive: false,
  };
  return { terminal, streams };
}
