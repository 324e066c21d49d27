import type { CommandWords, Expected, OptionWords, ProgramWords } from "./words.ts";

/** Completion for zsh, as a file _proviso in a folder of $fpath, or read by \`source <(…)\`. */
export function zshCompletion({ name, options, commands }: ProgramWords): string {
  return `#compdef ${name}
# Completion of ${name} for zsh.
_${name}() {
  local curcontext=$curcontext state line
  local -a commands
  commands=(
${commands.map((command) => `    ${quoted(`${command.name}:${plain(command.description)}`)}`).join("\n")}
  )
  local command=\${words[(r)(${commands.map((command) => command.name).join("|")})]}
  case $command in
${commands.map(commandCase).join("\n")}
    *) _arguments -C ${options.map(optionSpec).join(" ")} '*: :->command'
      [[ $state == command ]] && _describe command commands ;;
  esac
}
# As a file of $fpath, this is read by the first completion, which wants its answer.
if [[ $funcstack[1] == _${name} ]]; then
  _${name} "$@"
elif (( $+functions[compdef] )); then
  compdef _${name} ${name}
fi
`;
}

function commandCase({ name, options, argument }: CommandWords): string {
  const specs = [...options.map(optionSpec), `'1: :'`, quoted(`*:${action(argument, "name")}`)];
  return `    ${name}) _arguments ${specs.join(" ")} ;;`;
}

function optionSpec({ names, description, value }: OptionWords): string {
  const told = `[${plain(description)}]`;
  const after = value === undefined ? "" : `:${action(value, "value")}`;
  const all = names.length === 1 ? (names[0] ?? "") : `{${names.join(",")}}`;
  return `${names.length === 1 ? quoted(`*${all}${told}${after}`) : `'*'${all}${quoted(`${told}${after}`)}`}`;
}

function action(expected: Expected, what: string): string {
  if (expected === "file") return `${what}:_files`;
  return expected === "other" ? `${what}: ` : `${what}:(${expected.join(" ")})`;
}

/** Colons and brackets have a meaning of their own in what \`_arguments\` takes. */
function plain(text: string): string {
  return text.replaceAll(/[[\]:]/g, "");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
