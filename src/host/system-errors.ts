/** The system's name of an error, such as ENOENT. */
export function errorCode(error: unknown): string | undefined {
  const isSystemError = error instanceof Error && "code" in error;
  return isSystemError && typeof error.code === "string" ? error.code : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you do not have permission",
  EPERM: "the system does not permit it",
  EBUSY: "another program has it open",
  EDQUOT: "your share of the disk is used up",
  EFBIG: "it would be larger than the system allows",
  EISDIR: "there is a folder of that name",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open at once",
  ENAMETOOLONG: "its name is too long",
  ENFILE: "too many files are open on this computer",
  ENOENT: "the folder does not exist",
  ENOSPC: "the disk is full",
  ENOTDIR: "part of its path is a file and not a folder",
  EROFS: "the disk is read-only",
  ETXTBSY: "it is a program that is running",
};

/** A system error as half a sentence. */
export function reasonFor(error: unknown): string {
  const code = errorCode(error);
  if (code !== undefined) return reasons[code] ?? `the system says ${code}`;
  return error instanceof Error ? error.message : String(error);
}
