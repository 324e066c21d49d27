import { CommanderError } from "commander";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { createProgram } from "./program.ts";
import { openTerminal } from "./terminal.ts";

/** Runs the command line and gives the exit code. The only place that catches our own bugs. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const terminal = openTerminal(argv);
  let code: ExitCode = exitCodes.fine;
  const program = createProgram(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUsage;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err(
      `This is a mistake in Proviso itself. Please report it with these lines:\n${stack}\n`,
    );
    return exitCodes.bug;
  }
}
