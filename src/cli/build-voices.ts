import type { BuildReport, BuildRequest, SchoolResult } from "../build/build-request.ts";
import type { Narrowing } from "../build/select-schools.ts";
import { orderDiagnostics } from "../diagnostics/order.ts";
import type { StopSignal } from "../host/interruption.ts";
import type { BuildEvents } from "./build-events.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { narrowingInWords, shardInWords } from "./narrowing-in-words.ts";
import { Progress } from "./progress.ts";
import { BuildTally, planLine } from "./reporters/build-words.ts";
import { Telling, type TellingOptions } from "./tell-problems.ts";
import type { Terminal } from "./terminal.ts";

const stopCodes = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const;

/** All that speaks of a build while it goes on and when it is over: to people, and to programs that ask for events. */
export class BuildVoices {
  readonly #started = performance.now();
  readonly #request: BuildRequest;
  readonly #telling: Telling;
  readonly #tally = new BuildTally();
  readonly #progress: Progress | undefined;
  readonly #events: BuildEvents | undefined;

  private constructor(
    request: BuildRequest,
    telling: Telling,
    spoken: { readonly progress: Progress | undefined; readonly events: BuildEvents | undefined },
  ) {
    this.#request = request;
    this.#telling = telling;
    this.#progress = spoken.progress;
    this.#events = spoken.events;
  }

  static async of(
    request: BuildRequest,
    options: TellingOptions,
    terminal: Terminal,
  ): Promise<BuildVoices> {
    const progress = options.quiet ? undefined : new Progress(terminal, () => performance.now());
    const events = options.json ? await eventsOf(request, terminal) : undefined;
    const telling = new Telling(options, terminal, process.env);
    return new BuildVoices(request, telling, { progress, events });
  }

  narrowed(narrowing: Narrowing): void {
    this.#telling.say(narrowingInWords(narrowing));
  }

  start(schools: number): void {
    const { shard } = this.#request;
    if (shard) this.#telling.say(shardInWords(shard, schools));
    this.#events?.start(schools);
    this.#progress?.start(schools);
  }

  school(result: SchoolResult): void {
    this.#tally.add(result);
    this.#events?.school(result);
    const isPlan = this.#request.make === "plan";
    const lines = isPlan ? result.plans.map(planLine) : result.files;
    if (lines.length > 0) this.#progress?.clear();
    for (const line of lines) this.#telling.say(line);
    this.#progress?.step({ failed: result.failed > 0, worked: result.made + result.failed > 0 });
  }

  /** Tells problems and the last line. Gives the exit code. */
  async end(report: BuildReport, stoppedBy: StopSignal | undefined): Promise<ExitCode> {
    this.#progress?.clear();
    const { make, shard, today } = this.#request;
    const diagnostics = orderDiagnostics(report.diagnostics);
    const summary = this.#tally.summary({
      isPlan: make === "plan",
      isStopped: stoppedBy !== undefined,
      seconds: (performance.now() - this.#started) / 1000,
      warningsNotTold: report.warningsNotTold,
      diagnostics,
    });
    const found = { schools: report.schools, diagnostics, today, shard };
    const code = await this.#telling.tell(found, summary);
    const exitCode = stoppedBy ? stopCodes[stoppedBy] : code;
    this.#events?.end(diagnostics, { stoppedBy, exitCode });
    return exitCode;
  }
}

async function eventsOf({ make, shard }: BuildRequest, { out }: Terminal): Promise<BuildEvents> {
  const { BuildEvents: Events } = await import("./build-events.ts");
  return new Events(out, { isPlan: make === "plan", shard });
}
