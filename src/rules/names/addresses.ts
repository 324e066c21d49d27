import { LettersPattern } from "../letters-pattern.ts";

/** A web or e-mail address in a text, with or without https:// and www. */
export interface Address {
  readonly start: number;
  readonly end: number;
  /** In small letters. */
  readonly host: string;
  /** What follows the host, in small letters: empty, or from its first slash. */
  readonly path: string;
}

const written = new LettersPattern(
  String.raw`^(?:https?:\/\/)?(?:[^@/]+@)?([\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.[\p{L}]{2,})(?::\d+)?([/?#].*)?$`,
  "i",
);

// Most text has none, and is told from this alone.
const innerDot = /[^\s.]\.[^\s.]{2}/;

/** Every address in a text. */
export function addressesIn(text: string): readonly Address[] {
  if (!innerDot.test(text)) return [];
  return Array.from(text.matchAll(/[^\s<>"“”()[\]{}|*]+/g)).flatMap((match) => {
    const word = match[0].replace(/[.,;:!?'’…]+$/, "");
    const parts = word.includes(".") ? written.for(word).exec(word) : null;
    const [, host = "", path = ""] = parts ?? [];
    if (host === "") return [];
    const { index: start } = match;
    return [
      { start, end: start + word.length, host: host.toLowerCase(), path: path.toLowerCase() },
    ];
  });
}

/** Whether an address lies in a domain (kscb.org.uk) or below a path of one (bbc.co.uk/webwise). */
export function liesIn({ host, path }: Address, place: string): boolean {
  const slash = place.indexOf("/");
  const domain = slash === -1 ? place : place.slice(0, slash);
  const below = slash === -1 ? "" : place.slice(slash);
  const inDomain = host === domain || host.endsWith(`.${domain}`);
  return (
    inDomain &&
    (path === below || path.startsWith(below)) &&
    !/^[\p{L}\p{N}_-]/u.test(path.slice(below.length))
  );
}
