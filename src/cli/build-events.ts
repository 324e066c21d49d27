import type { SchoolResult } from "../build/build-request.ts";
import type { Shard } from "../build/shard.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problemKey } from "../diagnostics/order.ts";
import { version } from "../version.ts";
import { inertJsonLine } from "./reporters/inert.ts";
import { problemData } from "./reporters/json.ts";
import { countOf } from "./reporters/problem-report.ts";

/** What a build was asked, as its first event has it. */
interface EventContext {
  readonly isPlan: boolean;
  readonly shard: Shard | undefined;
}

/** Tells programs of a build while it goes on: a line of JSON for each event, as schemas/events.schema.json has them. */
export class BuildEvents {
  readonly #write: (line: string) => void;
  readonly #context: EventContext;
  readonly #told = new Set<string>();
  #schools = 0;
  #done = 0;
  readonly #documents = { made: 0, unchanged: 0, failed: 0 };

  constructor(write: (line: string) => void, context: EventContext) {
    this.#write = write;
    this.#context = context;
  }

  /** How many schools the build looks at. */
  start(schools: number): void {
    const { isPlan, shard } = this.#context;
    this.#schools = schools;
    const part = shard && { shard: { index: shard.index, count: shard.count } };
    this.#tell({ event: "start", version: 1, proviso: version, schools, plan: isPlan, ...part });
  }

  /** A school is done. */
  school({ id, files, made, unchanged, failed, plans, diagnostics }: SchoolResult): void {
    this.#done += 1;
    this.#documents.made += made;
    this.#documents.unchanged += unchanged;
    this.#documents.failed += failed;
    for (const problem of diagnostics) this.#told.add(problemKey(problem));
    this.#tell({
      event: "school",
      school: id,
      done: this.#done,
      of: this.#schools,
      documents: { made, unchanged, failed },
      files,
      plans: plans.map(({ name, formats, reasons }) => ({ name, formats, reasons })),
      problems: diagnostics.map(problemData),
    });
  }

  /** The build is over: all that is wrong without repetition, and what is wrong with no school. */
  end(
    diagnostics: readonly Diagnostic[],
    { stoppedBy, exitCode }: { readonly stoppedBy: string | undefined; readonly exitCode: number },
  ): void {
    this.#tell({
      event: "end",
      schools: this.#done,
      documents: this.#documents,
      problems: diagnostics
        .filter((problem) => !this.#told.has(problemKey(problem)))
        .map(problemData),
      errors: countOf(diagnostics, "error"),
      warnings: countOf(diagnostics, "warning"),
      stoppedBy: stoppedBy ?? null,
      exitCode,
    });
  }

  #tell(event: unknown): void {
    this.#write(inertJsonLine(event));
  }
}
