import type { Command } from "commander";
import { bashCompletion } from "../completion/bash.ts";
import { fishCompletion } from "../completion/fish.ts";
import { powershellCompletion } from "../completion/powershell.ts";
import { type ProgramWords, wordsOf } from "../completion/words.ts";
import { zshCompletion } from "../completion/zsh.ts";
import type { Shell } from "../shells.ts";

const writers: Readonly<Record<Shell, (words: ProgramWords) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** `proviso completion`: the script that lets a shell complete the words of this program. */
export function completion(shell: Shell, program: Command): string {
  return writers[shell](wordsOf(program));
}
