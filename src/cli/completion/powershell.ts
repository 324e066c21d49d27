import type { OptionWords, ProgramWords } from "./words.ts";

/** Completion for PowerShell. Where nothing is offered, PowerShell completes the names of files by itself. */
export function powershellCompletion({ name, options, commands }: ProgramWords): string {
  const all = [
    { name: "", options, argument: commands.map((command) => command.name) },
    ...commands,
  ];
  return `# Completion of ${name} for PowerShell.
Register-ArgumentCompleter -Native -CommandName ${name} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $options = @{
${all.map((each) => `    ${quoted(each.name)} = ${list(optionNames(each.options))}`).join("\n")}
  }
  $arguments = @{
${all.flatMap(({ name: key, argument }) => (typeof argument === "string" ? [] : `    ${quoted(key)} = ${list(argument)}`)).join("\n")}
  }
  $values = @{
${all.flatMap((each) => valueLines(each.name, each.options)).join("\n")}
  }
  $written = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
  $command = @($written | Select-Object -Skip 1 | Where-Object { $_ -and $options.ContainsKey($_) }) + '' | Select-Object -First 1
  $previous = if ($written.Count -gt 0) { $written[-1] } else { '' }
  $words = if ($values.ContainsKey("$command $previous")) { $values["$command $previous"] }
    elseif ($wordToComplete.StartsWith('-')) { $options[$command] }
    else { $arguments[$command] }
  $words | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function valueLines(command: string, options: readonly OptionWords[]): readonly string[] {
  return options.flatMap(({ names, value }) =>
    value === undefined
      ? []
      : names.map(
          (name) =>
            `    ${quoted(`${command} ${name}`)} = ${list(typeof value === "string" ? [] : value)}`,
        ),
  );
}

function optionNames(options: readonly OptionWords[]): readonly string[] {
  return options.flatMap(({ names }) => names);
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(", ")})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
