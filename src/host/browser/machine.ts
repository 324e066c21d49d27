import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Environment variables, such as process.env. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What finding and starting a browser needs to know of the computer. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  readonly environment: Environment;
  readonly homeFolder: string;
  readonly temporaryFolder: string;
  /** Whether we run as root on a system that has one. */
  readonly isRoot: boolean;
}

/** The computer we run on. */
export function thisMachine(environment: Environment): Machine {
  return {
    platform: process.platform,
    architecture: process.arch,
    environment,
    homeFolder: environment["HOME"] || homeFolder(),
    temporaryFolder: tmpdir(),
    isRoot: process.getuid?.() === 0,
  };
}

/** Where Proviso may keep what it can make again, such as the unpacked browser. */
export function cacheFolder({ environment, homeFolder }: Machine): string {
  const chosen = environment["XDG_CACHE_HOME"];
  // The XDG specification tells programs to ignore a relative path here.
  const base = chosen && isAbsolute(chosen) ? chosen : join(homeFolder, ".cache");
  return join(base, "proviso");
}

/** Whether a variable is set to something other than nothing and 0. */
export function isSwitchedOn(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0";
}

function homeFolder(): string {
  try {
    return homedir();
  } catch {
    // A container may run us as a user that the system does not know: nowhere is then writable.
    return "/nonexistent";
  }
}
