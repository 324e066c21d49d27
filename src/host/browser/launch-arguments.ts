import { basename } from "node:path";
import { isSwitchedOn, type Machine } from "./machine.ts";

/** The command line that makes a browser print and nothing else: no window, no network, no traces. */
export function launchArguments(
  executable: string,
  profileFolder: string,
  machine: Machine,
): readonly string[] {
  return [
    isHeadlessShell(executable) ? "--headless" : "--headless=new",
    "--remote-debugging-pipe",
    `--user-data-dir=${profileFolder}`,
    ...offline,
    ...quiet,
    ...samePrintEverywhere,
    ...(runsWithoutSandbox(machine) ? ["--no-sandbox"] : []),
    "about:blank",
  ];
}

// It calls home at every launch in spite of the other switches: no name (nor address) resolves here.
const offline = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--no-proxy-server",
  "--disable-background-networking",
  "--disable-client-side-phishing-detection",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-features=Translate,AcceptCHFrame,MediaRouter,OptimizationHints,CertificateTransparencyComponentUpdater,AutofillServerCommunication",
  "--metrics-recording-only",
  "--no-pings",
];

const quiet = [
  "--disable-breakpad",
  "--disable-component-extensions-with-background-pages",
  "--disable-crash-reporter",
  "--disable-default-apps",
  // A container's /dev/shm is often too small.
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--disable-gpu",
  "--disable-search-engine-choice-screen",
  "--mute-audio",
  "--no-default-browser-check",
  "--no-first-run",
  "--password-store=basic",
  "--use-mock-keychain",
];

const samePrintEverywhere = [
  "--export-tagged-pdf",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--generate-pdf-document-outline",
  "--hide-scrollbars",
  "--lang=en-GB",
];

// The old name headless_shell is still what Debian's Chromium builds.
function isHeadlessShell(executable: string): boolean {
  return /headless[-_]shell/i.test(basename(executable));
}

// Chromium refuses to start its sandbox as root.
function runsWithoutSandbox({ platform, isRoot, environment }: Machine): boolean {
  return (platform === "linux" && isRoot) || isSwitchedOn(environment["PROVISO_NO_SANDBOX"]);
}
