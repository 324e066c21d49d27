import { Chalk, type ChalkInstance } from "chalk";

/** Where the program's words go, and how they may look. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Colours for messages; plain where colour is not wanted. */
  readonly chalk: ChalkInstance;
  readonly interactive: boolean;
}

/** The terminal of this process. NO_COLOR, TERM=dumb, `--no-color` or a pipe switch colour off. */
export function openTerminal(argv: readonly string[]): Terminal {
  const { env, stderr, stdout } = process;
  const plain =
    env["NO_COLOR"] !== undefined || env["TERM"] === "dumb" || argv.includes("--no-color");
  const coloured = !plain && (stderr.isTTY || env["FORCE_COLOR"] !== undefined);
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    chalk: new Chalk({ level: coloured ? 1 : 0 }),
    interactive: stderr.isTTY === true,
  };
}
