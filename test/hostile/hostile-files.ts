import { authority, school, withChange } from "../end-to-end/sample-schools.ts";

/** A school's file that is made to do harm. */
export interface HostileFile {
  readonly content: string | Uint8Array;
  /** The codes of the problems that it has; none where it is only odd, and is made. */
  readonly codes: readonly string[];
}

/** The authority's layer and a school of good faith, with which each hostile file is built. */
export const goodFaith = {
  "schools/suffolk/defaults.yaml": authority,
  "schools/suffolk/brackenfold.yaml": `${school}documents: [records]\n`,
};

function lines(count: number, line: (index: number) => string): string {
  return `${Array.from({ length: count }, (_, index) => line(index)).join("\n")}\n`;
}

const named = (name: string) => withChange(school, "Brackenfold Primary School", name);
const events = (count: number, item: string) =>
  `${school}parents:\n  events:\n${lines(count, () => `    - ${item}`)}`;
const wording = (text: string) =>
  `${school}sections:\n  education-learners:\n    add:\n      - text: ${text}\n`;

/** A school with a text, over and over, where an address or a number belongs. */
function inEveryForm(text: string): string {
  const long = text.repeat(Math.floor(30_000 / text.length));
  const settings = ["email", "phone", "website", "address", "urn"].map(
    (key) => `  ${key}: "${long}"\n`,
  );
  return withChange(school, "  phases:", `${settings.join("")}  phases:`);
}

/** Eight levels of nine aliases each: 43 million names. */
const bomb = lines(8, (level) =>
  level === 0
    ? "a0: &a0 [x, x, x, x, x, x, x, x, x]"
    : `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
);

/** Texts of which a pattern can make too much. */
const repeated = [" ", "a ", ". ", "a@", "a.", "1", "a-", "’ ‘", "(", "a:", "/", "# ", "A", "é"];

/** Files by what they are. */
export const hostileFiles: Readonly<Record<string, HostileFile>> = {
  "a bomb of aliases": { content: bomb, codes: ["yaml/alias"] },
  "an anchor": { content: named("&a Brackenfold"), codes: ["yaml/alias"] },
  "keys to merge": { content: `${school}police:\n  <<: *b\n`, codes: ["yaml/alias"] },
  "a tag that runs code": {
    content: `${school}police: !!js/function 'x'\n`,
    codes: ["yaml/tag"],
  },
  "a tag of YAML's own": { content: named("!!binary aGVsbG8="), codes: ["yaml/tag"] },
  "10 MB in a value": { content: named("x".repeat(10 * 1024 * 1024)), codes: ["file/too-large"] },
  "900 KB in a value": { content: named("x".repeat(900 * 1024)), codes: ["yaml/too-complex"] },
  "190 KB in a name": { content: named("x".repeat(190_000)), codes: ["config/invalid-value"] },
  "190 KB of prose": {
    content: `${school}document: { vision_statement: "${"word ".repeat(38_000)}" }\n`,
    codes: ["config/invalid-value"],
  },
  "190 KB of wording": {
    content: wording(`"${"We is is and/or he organise. ".repeat(6500)}"`),
    codes: ["config/invalid-value"],
  },
  "Markdown that is never ended": {
    content: wording(`"${"*a **b [c](".repeat(17_000)}"`),
    codes: ["config/invalid-value"],
  },
  "quotations in quotations": {
    content: wording(`"${"> ".repeat(90_000)}"`),
    codes: ["config/invalid-value"],
  },
  "4,000 items of wording": {
    content: `${school}sections:\n  education-learners:\n    add:\n${lines(4000, (at) => `      - text: Item ${at}.`)}`,
    codes: ["config/invalid-value"],
  },
  "100,000 items of a list": { content: events(100_000, "event"), codes: ["file/too-large"] },
  "19,000 items of a list": { content: events(19_000, "event"), codes: ["yaml/too-complex"] },
  "95,000 items in a line": {
    content: `${school}parents: { events: [${"e,".repeat(95_000)}] }\n`,
    codes: ["yaml/too-complex"],
  },
  "9,000 items of a list": { content: events(9000, "event"), codes: ["config/invalid-value"] },
  "9,000 items that are wrong": {
    content: events(9000, '"a\\u202eb"'),
    codes: ["config/forbidden-character", "config/invalid-value"],
  },
  "9,000 keys much like one": {
    content: `${school}${lines(9000, (at) => `schoool${at}: x`)}`,
    codes: ["config/unknown-key"],
  },
  "a key of 190 KB": { content: `${school}${"k".repeat(190_000)}: x\n`, codes: ["yaml/syntax"] },
  "deep brackets": { content: `a: ${"[".repeat(100_000)}`, codes: ["yaml/too-complex"] },
  "deep indentation": {
    content: lines(1000, (level) => `${" ".repeat(level)}a:`),
    codes: ["yaml/too-complex"],
  },
  "keys of every object": {
    content: `${school}__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n`,
    codes: ["config/unknown-key"],
  },
  "keys of every object, deeper": {
    content: withChange(school, "  lead_governor:", "  __proto__: { name: A }\n  lead_governor:"),
    codes: ["config/unknown-key"],
  },
  "a program": {
    content: Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, ...new Array(5000).fill(0xff)]),
    codes: ["file/not-utf8"],
  },
  "nothing but nulls": { content: new Uint8Array(100_000), codes: ["config/not-a-map"] },
  "a null in a name": {
    content: named("Bracken\u0000fold"),
    codes: ["config/forbidden-character"],
  },
  "UTF-16": { content: Buffer.from(`\ufeff${school}`, "utf16le"), codes: ["file/not-utf8"] },
  "UTF-16 without a mark": { content: Buffer.from(school, "utf16le"), codes: ["config/not-a-map"] },
  "only a byte order mark": { content: "\ufeff", codes: ["config/empty"] },
  "two documents": { content: `${school}---\n${school}`, codes: ["yaml/syntax"] },
  "lines that end as 30 years ago": {
    content: school.replaceAll("\n", "\r"),
    codes: ["yaml/syntax"],
  },
  ...Object.fromEntries(
    repeated.map((text) => {
      const code = text.trim() === "" ? "config/empty-text" : "config/invalid-value";
      return [`150 KB of ${JSON.stringify(text)}`, { content: inEveryForm(text), codes: [code] }];
    }),
  ),
  "a byte order mark before a good file": {
    content: `\ufeff${school}documents: [records]\n`,
    codes: [],
  },
  "a directive before a good file": {
    content: `%YAML 1.1\n---\n${school}documents: [records]\n`,
    codes: [],
  },
};
