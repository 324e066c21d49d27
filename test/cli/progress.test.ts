import { expect, test } from "vitest";
import { Progress, progressText } from "../../src/cli/progress.ts";
import { BuildTally, planLine } from "../../src/cli/reporters/build-words.ts";
import { diagnose } from "../../src/diagnostics/diagnostic.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const step = { failed: false, worked: true };

test.each([
  [{ done: 0, all: 1, failed: 0, worked: 0, milliseconds: 0 }, "0 of 1 school"],
  [
    { done: 110, all: 600, failed: 1, worked: 10, milliseconds: 2500 },
    "110 of 600 schools, 4.0 a second, 2 min left, 1 failed",
  ],
  [
    { done: 2, all: 4, failed: 0, worked: 2, milliseconds: 20_000 },
    "2 of 4 schools, 6 a minute, 20 s left",
  ],
])("%o is told as %s", (steps, text) => {
  expect(progressText(steps)).toBe(text);
});

/** A run of schools that take a second each, and what it says of itself. */
function wordsOf({ schools, interactive }: { schools: number; interactive: boolean }): string {
  const { terminal, streams } = fakeTerminal();
  let now = 0;
  const progress = new Progress({ ...terminal, interactive }, () => now);
  progress.start(schools);
  for (let done = 1; done <= schools; done += 1) {
    now += 1000;
    progress.step(step);
  }
  progress.clear();
  return streams.stderr;
}

test("a run without a terminal says a plain line every few seconds, and none at its end", () => {
  expect(wordsOf({ schools: 10, interactive: false })).toBe(
    "5 of 10 schools, 1.0 a second, 5 s left\n",
  );
});

test("a terminal has one bar that changes, and is gone at the end", () => {
  const words = wordsOf({ schools: 3, interactive: true });
  expect(words.split("\r")).toEqual([
    "",
    "[####        ] 1 of 3 schools, 1.0 a second, 2 s left\u001b[K",
    "[########    ] 2 of 3 schools, 1.0 a second, 1 s left\u001b[K",
    "\u001b[K",
  ]);
});

test("a single school has no progress to tell", () => {
  expect(wordsOf({ schools: 1, interactive: true })).toBe("");
});

test("the last line counts documents", () => {
  const result = { id: "a", files: [], plans: [], diagnostics: [] };
  const tally = new BuildTally();
  tally.add({ ...result, made: 14, unchanged: 586, failed: 1 });
  const end = {
    isPlan: false,
    isStopped: false,
    seconds: 9.26,
    warningsNotTold: 0,
    diagnostics: [],
  };
  expect(tally.summary(end)).toBe("Made 14 documents, unchanged 586, failed 1 in 9.3 s.");
  const problem = diagnose("file/unreadable", "It cannot be read.");
  expect(tally.summary({ ...end, isPlan: true, diagnostics: [problem], warningsNotTold: 2 })).toBe(
    "Would make 14 documents, unchanged 586, failed 1 in 9.3 s, 1 error. Unchanged schools have 2 warnings, which `proviso check` shows.",
  );
  expect(new BuildTally().summary({ ...end, isStopped: true })).toMatch(
    /^Made 0 documents in 9.3 s. Stopped: /,
  );
});

test("a plan says what and why", () => {
  const plan = {
    name: "policies/a/records",
    formats: ["docx", "pdf"],
    reasons: ["docx missing", "pdf altered"],
  } as const;
  expect(planLine(plan)).toBe("policies/a/records (docx, pdf): docx missing; pdf altered");
});
