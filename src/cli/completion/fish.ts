import type { CommandWords, OptionWords, ProgramWords } from "./words.ts";

/** Completion for fish. */
export function fishCompletion({ name, options, commands }: ProgramWords): string {
  const names = commands.map((command) => command.name).join(" ");
  const first = quoted(`not __fish_seen_subcommand_from ${names}`);
  return [
    `# Completion of ${name} for fish.`,
    ...options.map((option) => `complete -c ${name} -n ${first} ${optionFlags(option)}`),
    ...commands.map(
      (command) =>
        `complete -c ${name} -n ${first} -f -a ${command.name} -d ${quoted(command.description)}`,
    ),
    ...commands.flatMap((command) => commandLines(name, command)),
    "",
  ].join("\n");
}

function commandLines(program: string, { name, options, argument }: CommandWords) {
  const start = `complete -c ${program} -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
  const lines = options.map((option) => `${start} ${optionFlags(option)}`);
  return typeof argument === "string"
    ? lines
    : [...lines, `${start} -f -a ${quoted(argument.join(" "))}`];
}

function optionFlags({ names, description, value }: OptionWords): string {
  const flags = names.map((name) =>
    name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  );
  return [...flags, ...valueFlags(value), `-d ${quoted(description)}`].join(" ");
}

function valueFlags(value: OptionWords["value"]): readonly string[] {
  if (value === undefined) return [];
  if (value === "file") return ["-r", "-F"];
  return value === "other" ? ["-x"] : ["-x", `-a ${quoted(value.join(" "))}`];
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
