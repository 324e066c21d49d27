import type { ConfigSchema } from "../../src/config/schema.ts";
import type { Random } from "./random.ts";
import type { Site } from "./sites.ts";

/** A file with one thing wrong. */
export interface Fault {
  readonly text: string;
  /** The line that is wrong, counted from 1. Where one is missing, the line of the group that lacks it. */
  readonly line: number;
  /** What a diagnostic that proposes the right thing says; undefined where nobody can know what was meant. */
  readonly fix: string | undefined;
}

/** A file in which something is about to go wrong. */
export interface Scene {
  readonly lines: readonly string[];
  readonly sites: readonly Site[];
  readonly schema: ConfigSchema;
  readonly isSchool: boolean;
  /** The keys that the layers above lock. */
  readonly locks: readonly string[];
  readonly random: Random;
}

/** Makes one fault, or none where the file offers no place for it. */
export type FaultMaker = (scene: Scene) => Fault | undefined;

const isPlain = ({ written }: Site) => /^[A-Za-z][^"'#:[\]{}|>]+$/.test(written);
const isText = (site: Site) =>
  site.schema.type === "string" && !site.schema.enum && site.value.kind === "scalar";
const isLine = (site: Site) => isText(site) && isPlain(site) && !site.schema.pattern;
const isDashed = ({ lead }: Site) => lead.includes("-");
const isEnum = ({ schema, written }: Site) =>
  schema.enum !== undefined && /^[\w -]{4,}$/.test(written);
const kindOf = ({ schema }: Site) => schema["x-kind"];
const unquoted = (written: string) => written.replaceAll(/^["']|["']$/g, "");

/** Puts other lines in the place of a site's line. The fault is in the first of them, or the one given. */
function rewritten(
  { lines }: Scene,
  { line }: Site,
  written: readonly string[],
  {
    fix,
    at = 0,
    instead = 1,
  }: { readonly fix?: string; readonly at?: number; readonly instead?: number },
): Fault {
  const all = [...lines.slice(0, line), ...written, ...lines.slice(line + instead)];
  return { text: all.join("\n"), line: line + at + 1, fix };
}

/** A fault in the line of one of the sites that fit. */
function inLine(
  fits: (site: Site, scene: Scene) => boolean,
  change: (
    site: Site,
    scene: Scene,
  ) => { readonly written: string; readonly fix?: string } | undefined,
): FaultMaker {
  return (scene) => {
    const site = scene.random.one(scene.sites.filter((each) => fits(each, scene)));
    const made = site && change(site, scene);
    return (
      site &&
      made &&
      rewritten(scene, site, [made.written], made.fix === undefined ? {} : { fix: made.fix })
    );
  };
}

/** A fault in a value, whose key and comment stay. */
function inValue(
  fits: (site: Site) => boolean,
  change: (
    site: Site,
    scene: Scene,
  ) => { readonly value: string; readonly fix?: string } | undefined,
): FaultMaker {
  return inLine(
    (site) => site.written !== "" && fits(site),
    (site, scene) => {
      const made = change(site, scene);
      return made && { ...made, written: `${site.lead}${site.name}: ${made.value}` };
    },
  );
}

const typoInKey = inLine(
  ({ name, path }) => name.length > 3 && path[0] !== "sections" && path[0] !== "rules",
  (site, { random, lines, schema }) => {
    const wrong = random.typo(site.name);
    if (schema.at([...site.path.slice(0, -1), wrong])) return undefined;
    const line = lines[site.line] ?? "";
    return { written: line.replace(site.name, wrong), fix: `"${site.name}"` };
  },
);

/** What the school's own file has to say, and the names of bodies that its authority has to. */
const required =
  /^(?:school\.(?:name|phases)|people\.(?:head|dsl|lead_governor|chair_of_governors)|people\.\w+\.name|dates\.(?:policy|next_review)|filtering\.provider)$/;
const requiredAbove = /^(?:police|referral)\.name$/;

function isRequired({ path, name }: Site, { schema, isSchool }: Scene): boolean {
  const isNeeded = schema.at(path.slice(0, -1))?.required?.includes(name) ?? false;
  return isNeeded && (isSchool ? required : requiredAbove).test(path.join("."));
}

const missingKey: FaultMaker = (scene) => {
  const { sites, lines, random } = scene;
  const site = random.one(sites.filter((each) => isRequired(each, scene) && !isDashed(each)));
  const parent = site && sites.find(({ path }) => path.join() === site.path.slice(0, -1).join());
  if (!site || !parent || parent.value.kind !== "map" || parent.value.entries.size < 2)
    return undefined;
  const deeper = lines
    .slice(site.line + 1)
    .findIndex((line) => /\S/.test(line) && !line.startsWith(`${site.lead} `));
  const instead = deeper + 1;
  const made = rewritten(scene, site, [], { fix: `${site.name}:`, instead });
  return deeper === -1 ? undefined : { ...made, line: parent.line + 1 };
};

const duplicateKey: FaultMaker = (scene) => {
  const { sites, lines, random } = scene;
  const site = random.one(sites.filter((each) => each.written !== "" && !isDashed(each)));
  const next =
    site &&
    sites.find(
      ({ line, lead, written }) => line === site.line + 1 && lead === site.lead && written !== "",
    );
  if (!site || !next) return undefined;
  const [own = "", following = ""] = lines.slice(site.line, site.line + 2);
  return rewritten(scene, site, [own, following, own], { fix: "Keep one", at: 2, instead: 2 });
};

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

const dateForm = inValue(
  (site) => kindOf(site) === "date" && /^\d{4}-\d\d/.test(site.written),
  ({ written }, { random }) => {
    const [year = "", month = "", day] = written.split("-");
    const name = months[Number(month) - 1] ?? "";
    const ofMonth = [`${name} ${year}`, `${month}/${year}`, `${name.slice(0, 3)} ${year}`];
    const ofDay = [
      `${Number(day)}/${Number(month)}/${year}`,
      `${Number(day)} ${name} ${year}`,
    ].concat([
      `${day}.${month}.${year}`,
      `${year}/${month}/${day}`,
      `${Number(day)}th ${name} ${year}`,
    ]);
    const value = random.one(day === undefined ? ofMonth : ofDay);
    return value === undefined ? undefined : { value, fix: written };
  },
);

const wrongIndent: FaultMaker = (scene) => {
  const { sites, lines, random } = scene;
  const site = random.one(sites.filter((each) => !isDashed(each)));
  const by = random.one([-2, -1, 1, 2]) ?? 1;
  const indent = site?.lead.length ?? 0;
  if (!site || indent + by < 0) return undefined;
  const line = " ".repeat(indent + by) + (lines[site.line] ?? "").trimStart();
  const fix = indent === 0 ? "start" : `${indent} spaces`;
  return rewritten(scene, site, [line], { fix });
};

const unclosedQuote = inValue(
  (site) => isText(site) && (isPlain(site) || /^"[^"\\]+"$/.test(site.written)),
  ({ written }) => ({ value: `"${unquoted(written)}`, fix: `"${unquoted(written)}"` }),
);

const lockedKey: FaultMaker = (scene) => {
  const { sites, lines, locks, random, schema } = scene;
  const lock = random.one(locks.filter((key) => schema.at(key.split("."))?.type === "string"));
  const [group = "", name = "", ...rest] = lock?.split(".") ?? [];
  if (lock === undefined || rest.length > 0 || !scene.isSchool) return undefined;
  const site = sites.find(({ path, written }) => path.join() === group && written === "");
  const line = `  ${name}: ${name === "non_emergency" ? '"102"' : "Something else"}`;
  if (site)
    return rewritten(scene, site, [lines[site.line] ?? "", line], { fix: "Delete it", at: 1 });
  const end = lines.length - 1;
  return {
    text: [...lines.slice(0, end), `${group}:`, line, ""].join("\n"),
    line: end + 2,
    fix: "Delete it",
  };
};

const wrongPlace: FaultMaker = (scene) => {
  const { sites, lines, random, schema } = scene;
  const isOnly = (name: string) =>
    schema.keys().filter((key) => key.split(".").at(-1) === name).length === 1;
  const site = random.one(
    sites.filter((each) => each.path.length === 2 && each.written !== "" && isOnly(each.name)),
  );
  const parent = site && sites.find(({ path }) => path.join() === site.path[0]);
  if (!site || parent?.value.kind !== "map" || parent.value.entries.size < 2) return undefined;
  const others = lines.filter((_, index) => index !== site.line);
  const end = others.length - 1;
  const moved = (lines[site.line] ?? "").trimStart();
  return {
    text: [...others.slice(0, end), moved, ""].join("\n"),
    line: end + 1,
    fix: site.path.join("."),
  };
};

const nameForGroup: FaultMaker = (scene) => {
  const { sites, lines, random } = scene;
  const site = random.one(
    sites.filter(
      ({ written, value, path }) =>
        written === "" && value.kind === "map" && path[0] === "people" && value.entries.has("name"),
    ),
  );
  const name = site && sites.find(({ path }) => path.join() === [...site.path, "name"].join());
  if (!site || !name) return undefined;
  const deeper = lines.slice(site.line + 1).findIndex((line) => !line.startsWith(`${site.lead} `));
  const line = `${site.lead}${site.name}: ${name.written}`;
  return rewritten(scene, site, [line], { fix: `name: ${name.written}`, instead: deeper + 1 });
};

const renamedKey: FaultMaker = ({ sites, lines, random, schema }) => {
  const renamed = Object.entries(schema.root["x-renamed"] ?? {}).flatMap(([old, { to }]) => {
    const site = sites.find(({ path }) => path.join(".") === to);
    const sameGroup = old.split(".").slice(0, -1).join() === to.split(".").slice(0, -1).join();
    return site && sameGroup ? [{ old: old.split(".").at(-1) ?? "", site, to }] : [];
  });
  const chosen = random.one(renamed);
  if (!chosen) return undefined;
  const { site, old, to } = chosen;
  const text = lines
    .map((line, index) => (index === site.line ? line.replace(site.name, old) : line))
    .join("\n");
  return { text, line: site.line + 1, fix: to };
};

/** A slip in a word somewhere in a line, which a pattern finds in its first group. */
function typoIn(pattern: RegExp): FaultMaker {
  return ({ lines, random }) => {
    const found = lines.flatMap((line, index) => {
      const word = pattern.exec(line)?.[1];
      return word === undefined || word.length < 4 ? [] : [{ word, index }];
    });
    const chosen = random.one(found);
    if (!chosen) return undefined;
    const { word, index } = chosen;
    const wrong = random.typo(word);
    const text = lines.map((line, each) => (each === index ? line.replace(word, wrong) : line));
    return { text: text.join("\n"), line: index + 1, fix: `"${word}"` };
  };
}

/** Each kind of fault, by the name that the table shows. */
export const faultMakers: Readonly<Record<string, FaultMaker>> = {
  "typo in a key": typoInKey,
  "typo in one of the allowed values": inValue(isEnum, ({ written }, { random }) => ({
    value: random.typo(written),
    fix: `"${written}"`,
  })),
  "required key missing": missingKey,
  "renamed key": renamedKey,
  "key in the wrong group": wrongPlace,
  "key twice": duplicateKey,
  "locked key changed": lockedKey,
  "typo in a locked key": typoIn(/^ {2}- ((?:\w+\.)+\w+)$/),
  "nothing after the colon": inValue(
    (site) => isText(site),
    () => ({ value: "", fix: "delete the line" }),
  ),
  "number for text": inValue(isLine, () => ({ value: "42", fix: '"42"' })),
  "yes or no for true or false": inValue(
    ({ schema }) => schema.type === "boolean",
    ({ written }) => ({ value: written === "true" ? "yes" : "no", fix: `Write ${written}` }),
  ),
  "phone number without quotes": inValue(
    (site) => kindOf(site) === "phone" && site.written.startsWith('"0'),
    ({ written }) => {
      const value = unquoted(written).replaceAll(" ", "");
      return { value, fix: `"${value}"` };
    },
  ),
  "date in another form": dateForm,
  "day that does not exist": inValue(
    (site) => kindOf(site) === "date" && /^\d{4}-\d\d-\d\d$/.test(site.written),
    ({ written }) => ({ value: `${written.slice(0, 4)}-02-30` }),
  ),
  "e-mail address without @": inValue(
    (site) => kindOf(site) === "email",
    ({ written }) => ({ value: written.replace("@", "") }),
  ),
  "e-mail address with “at”": inValue(
    (site) => kindOf(site) === "email",
    ({ written }) => ({ value: written.replace("@", " at "), fix: written }),
  ),
  "web address without https://": inValue(
    (site) => kindOf(site) === "address" && site.written.startsWith("https://"),
    ({ written }) => ({ value: written.replace("https://", ""), fix: written }),
  ),
  "text as a list": inValue(isLine, ({ name, written }) => ({
    value: `[${written}]`,
    fix: `${name}: ${written}`,
  })),
  "list as text": inValue(
    ({ written }) => /^\[[^\]]+\]$/.test(written),
    ({ written }) => ({ value: written.slice(1, -1), fix: written }),
  ),
  "name in place of a group": nameForGroup,
  tab: inLine(
    ({ lead }) => lead.startsWith("  "),
    ({ line }, { lines }) => ({
      written: (lines[line] ?? "").replace(/^(?: {2})+/, (spaces) =>
        "\t".repeat(spaces.length / 2),
      ),
      fix: "spaces",
    }),
  ),
  "wrong indentation": wrongIndent,
  "no space after the colon": inLine(
    ({ written }) => written !== "",
    ({ lead, name, written }) => ({
      written: `${lead}${name}:${written}`,
      fix: `${name}: ${written}`,
    }),
  ),
  "no colon": inLine(
    ({ written }) => /^[\w"[]/.test(written),
    ({ lead, name, written }) => ({
      written: `${lead}${name} ${written}`,
      fix: `${name}: ${written}`,
    }),
  ),
  "colon in text": inValue(isLine, ({ written }) => {
    const value = written.replace(" ", ": ");
    return value === written ? undefined : { value, fix: `"${value}"` };
  }),
  "sign with a meaning at the start of text": inValue(isLine, ({ written }, { random }) => {
    const value = `${random.one(["@", "*", "%", "&", "!", "`"])}${written}`;
    return { value, fix: `"${value}"` };
  }),
  "# in text": inValue(isLine, ({ written }, { random }) => {
    const value = random.one([`#1 ${written}`, written.replace(" ", " #")]) ?? "";
    return value === written ? undefined : { value, fix: `"${value}"` };
  }),
  "curly quotation marks": inValue(
    (site) => isText(site) && (isPlain(site) || site.written.startsWith('"')),
    ({ written }, { random }) => {
      const [open, close] = random.one(["“”", "‘’", '“"']) ?? "";
      return { value: `${open}${unquoted(written)}${close}`, fix: `"${unquoted(written)}"` };
    },
  ),
  "quotation mark not closed": unclosedQuote,
  "bracket not closed": inValue(
    ({ written }) => /^\[[^\]]+\]$/.test(written),
    ({ written }) => ({ value: written.slice(0, -1), fix: written }),
  ),
  "stray dash": inLine(
    (site) => !isDashed(site) && site.written !== "",
    ({ lead, name, written }) => ({ written: `${lead}- ${name}: ${written}`, fix: "dash" }),
  ),
  "hard space": inLine(
    ({ written }) => written !== "",
    ({ lead, name, written }) => ({
      written: `${lead}${name}:\u00a0${written}`,
      fix: `${name}: ${written}`,
    }),
  ),
  "unknown section": typoIn(
    /^ {2}((?:email|links|proc|social|devices|images|roles|filtering|aup)-[\w-]+):$/,
  ),
  "unknown item": typoIn(/\bafter: ([\w-]+)/),
};
