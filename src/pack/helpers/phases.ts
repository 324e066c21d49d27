import type { Question } from "../facts.ts";
import { PrintedWords } from "../printed-value.ts";
import { capitalise } from "../terms.ts";
import { compositionOf, type HelperSpec, joinWords, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/** The phases in the order of a pupil's years. */
export const phaseNames = ["eyfs", "ks1", "ks2", "ks3", "ks4", "sixth-form"];

/** "early years and key stage 1", "key stages 3 and 4 and the sixth form". */
function displayPhases(phases: readonly string[]): string {
  const stages = phases.flatMap((phase) => /^ks(\d)$/.exec(phase)?.[1] ?? []);
  const word = stages.length === 1 ? "key stage" : "key stages";
  const parts = [
    ...(phases.includes("eyfs") ? ["early years"] : []),
    ...(stages.length > 0 ? [`${word} ${joinWords(stages, "and")}`] : []),
    ...(phases.includes("sixth-form") ? ["the sixth form"] : []),
  ];
  return joinWords(parts, "and");
}

function wordsOfPhases(asked: readonly string[]): Question<string> {
  return {
    id: `phases ${asked.join()}`,
    answerFrom: ({ config: { school } }) =>
      displayPhases(
        phaseNames.filter(
          (phase) => asked.includes(phase) && school.phases.some((each) => each === phase),
        ),
      ),
  };
}

function present(form: (words: string) => string): HelperSpec {
  return {
    parameters: ["phase"],
    required: 1,
    repeats: true,
    keys: () => ["school.phases"],
    run(...all: unknown[]) {
      const { ask, slots } = compositionOf(all.at(-1) as Options);
      const words = ask(wordsOfPhases(all.slice(0, -1).map(rawText)));
      return `${new PrintedWords(slots, form(words), "school.phases")}`;
    },
  };
}

/** `{{phases "ks3" "ks4" "sixth-form"}}`: those of these phases that the school has. */
export const phases = present((words) => words);
/** `{{Phases …}}` at the start of a sentence or a heading. */
export const phasesCapital = present(capitalise);
