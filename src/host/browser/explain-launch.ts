import { BrowserFailure } from "./browser-failure.ts";

/** How a start went wrong. */
export type LaunchProblem =
  | { readonly kind: "not-run"; readonly code: string | undefined }
  | { readonly kind: "ended"; readonly wasKilled: boolean }
  | { readonly kind: "too-slow"; readonly seconds: number }
  | { readonly kind: "not-understood"; readonly reason: string };

const otherBrowserHint =
  "Install or update Google Chrome or Microsoft Edge, or name another browser with --browser. HTML and DOCX do not need a browser.";

const lastLines = 6;

/** Says in plain words why a browser did not start. */
export function explainLaunch(
  shownAs: string,
  problem: LaunchProblem,
  stderr: string,
): BrowserFailure {
  if (isAboutSandbox(stderr)) return sandboxFailure(shownAs);
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(stderr)?.[1];
  if (library) return missingLibrary(shownAs, library);
  const message = [`${startOfSentence(shownAs)} ${whatHappened(problem)}`, ...wordsOf(stderr)];
  return new BrowserFailure("browser/cannot-start", message.join("\n"), otherBrowserHint);
}

/** The oldest browser that can print our pages: it is the first with boxes in the page margins. */
export const oldestMajorVersion = 131;

/** Says that a browser is too old to print page numbers. */
export function tooOld(shownAs: string, version: string): BrowserFailure {
  return new BrowserFailure(
    "browser/cannot-start",
    `${startOfSentence(shownAs)} is too old: it is version ${version}, and page numbers need version ${oldestMajorVersion} or later.`,
    otherBrowserHint,
  );
}

function isAboutSandbox(stderr: string): boolean {
  return /no usable sandbox|suid sandbox|setuid sandbox|move to new namespace|user namespaces/i.test(
    stderr,
  );
}

function sandboxFailure(shownAs: string): BrowserFailure {
  return new BrowserFailure(
    "browser/sandbox",
    `${startOfSentence(shownAs)} did not start, because this system does not let it build its sandbox.`,
    "Install Google Chrome or your distribution's Chromium, which are allowed to. In a container that only ever prints your own documents, PROVISO_NO_SANDBOX=1 does without the sandbox.",
  );
}

function missingLibrary(shownAs: string, library: string): BrowserFailure {
  return new BrowserFailure(
    "browser/cannot-start",
    `${startOfSentence(shownAs)} did not start, because the system library ${library} is missing.`,
    "Install your distribution's Chromium (on Debian and Ubuntu: apt install chromium), which brings the libraries it needs.",
  );
}

function whatHappened(problem: LaunchProblem): string {
  switch (problem.kind) {
    case "not-run":
      return notRun(problem.code);
    case "ended":
      return "ended before it was ready.";
    case "too-slow":
      return `was not ready after ${problem.seconds} seconds.`;
    case "not-understood":
      return `started but could not be talked to (${problem.reason}).`;
  }
}

function notRun(code: string | undefined): string {
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "may not be run here: it is not a program, or its disk does not allow programs (noexec).";
    case "ENOENT":
    case "ENOEXEC":
      return "cannot be run on this system: it was built for another one (Alpine Linux, for one, cannot run ordinary Linux programs).";
    default:
      return `could not be run (${code ?? "for a reason the system does not name"}).`;
  }
}

function wordsOf(stderr: string): string[] {
  const lines = stderr
    .split("\n")
    // Chromium's own prefix, such as "[1122/032354.120:ERROR:../a/b.cc:12] ", says nothing to a reader.
    .map((line) => line.replace(/^\[[^\]]*:(?:INFO|WARNING|ERROR|FATAL):[^\]]*\]\s*/, "").trim())
    .filter((line) => line !== "");
  return lines.length === 0 ? [] : ["Its last words:", ...lines.slice(-lastLines)];
}

function startOfSentence(shownAs: string): string {
  return shownAs.startsWith("the ") ? `The ${shownAs.slice(4)}` : `The browser ${shownAs}`;
}
