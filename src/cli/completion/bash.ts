import type { CommandWords, OptionWords, ProgramWords } from "./words.ts";

/**
 * Completion for bash 3.2 and later. Where nothing is offered, `-o default` lets bash complete the names of files, so that
 * quoting and spaces in names are its own affair.
 */
export function bashCompletion({ name, options, commands }: ProgramWords): string {
  const names = commands.map((command) => command.name);
  return `# Completion of ${name} for bash.
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join("|")}) command=$word; break ;; esac
  done
  # "=" is a word of its own for bash: --fail-on=warning are three.
  if [[ $current == "=" ]]; then current=; elif [[ $previous == "=" ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  case $command:$previous in
${commands.flatMap(valueCases).join("\n")}
  esac
  case $command:$current in
    :-*) ${offer(optionNames(options))} ;;
    :*) ${offer(names)} ;;
${commands.map(optionCase).join("\n")}
${commands.flatMap(argumentCase).join("\n")}
  esac
}
complete -o default -F _${name} ${name}
`;
}

function valueCases({ name, options }: CommandWords): readonly string[] {
  return options.flatMap(({ names, value }) => {
    if (value === undefined) return [];
    const patterns = names.map((option) => `${name}:${option}`).join("|");
    return [
      `    ${patterns}) ${typeof value === "string" ? "return" : `${offer(value)}; return`} ;;`,
    ];
  });
}

function optionCase({ name, options }: CommandWords): string {
  return `    ${name}:-*) ${offer(optionNames(options))} ;;`;
}

function argumentCase({ name, argument }: CommandWords): readonly string[] {
  return typeof argument === "string" ? [] : [`    ${name}:*) ${offer(argument)} ;;`];
}

function offer(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$current"))`;
}

function optionNames(options: readonly OptionWords[]): readonly string[] {
  return options.flatMap(({ names }) => names);
}
