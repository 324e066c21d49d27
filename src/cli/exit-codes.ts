/** What the program's exit code says, as docs/commands.md promises. */
export const exitCodes = {
  fine: 0,
  problemsFound: 1,
  wrongUsage: 2,
  /** Our bug (EX_SOFTWARE of sysexits.h). */
  bug: 70,
  /** Stopped by SIGINT (Ctrl-C) or SIGTERM, as shells have it: 128 and the signal's number. */
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
