import { openWorkspace } from "../../src/build/workspace.ts";
import { projectAt } from "../../src/host/project.ts";
import { given } from "../../test/formats/compose.ts";
import { fullSchool, places, schoolWith, type Verdict } from "../../test/hostile/hostile-school.ts";
import { naughtyTexts, noCanary } from "../../test/hostile/naughty-texts.ts";

/** The longest that one text may take, in milliseconds of a processor. */
const longestMilliseconds = 2000;

/** Each text in each place by itself: refused there and nowhere else, or accepted, in bounded time. */
export async function proveTexts(folder: string): Promise<readonly string[]> {
  const workspace = given(openWorkspace(projectAt(folder), "2026-11-22"));
  const short = { ...fullSchool, documents: ["records"], sections: {} };
  // What is loaded or read first does not count.
  for (const school of [short, fullSchool])
    schoolWith(workspace, { path: ["school", "name"] }, "A", school);
  const tally = new Tally();
  for (const place of places) {
    const school = place.path[0] === "sections" ? fullSchool : short;
    for (const [name, text] of Object.entries(naughtyTexts(noCanary)))
      tally.count(`${name} in ${place.key}`, () => schoolWith(workspace, place, text, school));
  }
  tally.expectBoth();
  console.log(`Texts in ${places.length} places: ${tally.words}`);
  return tally.faults;
}

class Tally {
  readonly faults: string[] = [];
  readonly #codes = new Map<string, number>();
  #accepted = 0;
  #refused = 0;
  #slowest = 0;

  get words(): string {
    const told = Array.from(this.#codes, ([code, count]) => `${code} ${count}`).join(", ");
    return `${this.#accepted} accepted, ${this.#refused} refused (${told}). The slowest took ${this.#slowest.toFixed(0)} ms.`;
  }

  /** A proof that accepts nothing, or refuses nothing, has looked at nothing. */
  expectBoth(): void {
    if (this.#accepted === 0 || this.#refused === 0) this.faults.push(`only ${this.words}`);
  }

  count(what: string, run: () => Verdict): void {
    const before = process.cpuUsage();
    try {
      this.#judge(what, run());
    } catch (error) {
      this.faults.push(`${what}: ${error instanceof Error ? error.message : error}`);
    }
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1000;
    this.#slowest = Math.max(this.#slowest, milliseconds);
    if (milliseconds > longestMilliseconds) this.faults.push(`${what}: ${milliseconds} ms`);
  }

  #judge(what: string, { documents, errors, misplaced }: Verdict): void {
    if (errors.length > 0) this.#refused += 1;
    else this.#accepted += 1;
    for (const code of new Set(errors.map((error) => error.code)))
      this.#codes.set(code, (this.#codes.get(code) ?? 0) + 1);
    if (misplaced.length > 0) this.faults.push(`${what}: told elsewhere`);
    if (errors.length === 0 && !documents) this.faults.push(`${what}: no document and no word`);
  }
}
