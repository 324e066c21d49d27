import type { Argument, Command, Option } from "commander";
import { diagnosticCodes } from "../../diagnostics/codes.ts";

/** What may follow an option or stand as an argument: words of a list, a file, or something that nobody can guess. */
export type Expected = readonly string[] | "file" | "other";

export interface OptionWords {
  /** Such as `--format` and `-f`. */
  readonly names: readonly string[];
  readonly description: string;
  /** Undefined for an option without a value. */
  readonly value: Expected | undefined;
}

export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  readonly argument: Expected;
}

/** The words of the whole command line, as the program itself defines them. */
export interface ProgramWords {
  readonly name: string;
  /** Options that stand before a command. */
  readonly options: readonly OptionWords[];
  readonly commands: readonly CommandWords[];
}

/** Reads from the program what a shell can complete. */
export function wordsOf(program: Command): ProgramWords {
  return {
    name: program.name(),
    options: optionsOf(program),
    commands: program.commands.map((command) => ({
      name: command.name(),
      description: command.description(),
      // Of two arguments the first is completed: the second, a key of one school, nobody knows without its file.
      argument: expectedArgument(command.registeredArguments[0]),
      options: optionsOf(command),
    })),
  };
}

function optionsOf(command: Command): readonly OptionWords[] {
  return command.createHelp().visibleOptions(command).map(optionWords);
}

function optionWords(option: Option): OptionWords {
  const { long, short, description } = option;
  const names = [long, short].filter((name) => name !== undefined);
  return { names, description, value: expectedValue(option) };
}

function expectedValue({ required, optional, argChoices, flags }: Option): Expected | undefined {
  if (!required && !optional) return undefined;
  if (argChoices) return argChoices;
  return /<(?:path|folder|file)>/.test(flags) ? "file" : "other";
}

function expectedArgument(argument: Argument | undefined): Expected {
  if (argument === undefined) return "other";
  if (argument.argChoices) return argument.argChoices;
  return argument.name() === "code" ? diagnosticCodes : "file";
}
