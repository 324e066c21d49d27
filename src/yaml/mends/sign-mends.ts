import type { Line } from "./lines.ts";
import { type Mend, syntaxMend } from "./mend.ts";

interface SignSlip {
  /** Its first group stays as it is, and its second is what is pointed at. */
  readonly pattern: RegExp;
  readonly right: string;
  readonly message: string;
  readonly advice: string;
}

const lead = "[ \\t]*(?:- +)*";
const oddSpace = "\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000";

/** Signs that are missing, doubled, or only look like the right one. The surer a slip is, the further up it stands. */
const slips: readonly SignSlip[] = [
  {
    pattern: /^([ \t]*)([–—•·*‐‑])(?=\s)/,
    right: "-",
    message: "This line starts with a sign that only looks like a dash.",
    advice: "Type the hyphen of the keyboard",
  },
  {
    pattern: new RegExp(`^(${lead}[A-Za-z_][\\w-]*:)([${oddSpace}]+)`),
    right: " ",
    message: "After this colon stands a character that only looks like a space.",
    advice: "Type a space instead",
  },
  {
    pattern: new RegExp(`^(${lead}[A-Za-z_][\\w-]*)(\\s*(?:[：;=]|::)\\s*)(?=\\S)`),
    right: ": ",
    message: "A key is followed by a colon and a space.",
    advice: "Write",
  },
  {
    pattern: new RegExp(`^(${lead}[A-Za-z_][\\w-]*)(:)(?=[^\\s:/])`),
    right: ": ",
    message: "A space is missing after this colon.",
    advice: "Write",
  },
  {
    pattern: /^([ \t]*)(-)(?=[^\s-])/,
    right: "- ",
    message: "A space is missing after this dash.",
    advice: "Write",
  },
  {
    pattern: new RegExp(`^(${lead})([a-z_][\\w-]*)$`),
    right: "$2:",
    message: "A colon is missing at the end of this line.",
    advice: "Write",
  },
  {
    pattern: new RegExp(`^(${lead})([a-z_][\\w-]*)(?=\\s+[^\\s:=])`),
    right: "$2:",
    message: "A colon is missing after the first word of this line.",
    advice: "Every line is a key, a colon and a value. Write",
  },
];

/** What signs a line may lack or have wrong, each with the line as it should be. */
export function signMends({ text, start }: Line): readonly Mend[] {
  return slips.flatMap(({ pattern, right, message, advice }) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const [whole, kept = "", wrong = ""] = found;
    const written = right.replace("$2", wrong);
    const place = { start: start + kept.length, end: start + whole.length };
    const line = (kept + written + text.slice(whole.length)).trim();
    return [syntaxMend(place, message, `${advice}:\n  ${line}`, [{ ...place, text: written }])];
  });
}

/** A dash before a key that is no item of a list, and a dash with nothing after it. */
export function dashMends({ text, start, end }: Line): readonly Mend[] {
  const [whole, indent = ""] = /^([ \t]*)-(?: +|$)/.exec(text) ?? [];
  if (whole === undefined) return [];
  const place = { start: start + indent.length, end: start + indent.length + 1 };
  const rest = text.slice(whole.length);
  const message = "This dash makes an item of a list where no list belongs.";
  const removed = (written: string) => {
    const edit = { start, end: start + whole.length, text: written };
    const hint = `Delete the dash:\n  ${rest.trim()}`;
    return syntaxMend(place, message, hint, [edit]);
  };
  if (rest !== "")
    return [removed(indent), removed(" ".repeat(whole.length)), removed(indent.slice(2))];
  return [syntaxMend(place, message, "Delete the dash.", [{ start, end, text: "" }])];
}
