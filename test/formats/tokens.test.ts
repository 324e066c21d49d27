import { describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../src/document/document.ts";
import { keysOfSection } from "../../src/pack/check-pack.ts";
import { allSections } from "../../src/pack/pack.ts";
import { textOfXml } from "../../src/verify/docx/parse-xml.ts";
import { documentOf, packNamed, validator } from "./compose.ts";
import { xmlPart, xmlPartsOf } from "./docx-text.ts";
import { canPrint, fileOf, type ReadableFormat, textIn } from "./finished-files.ts";
import { textByPlace } from "./places.ts";
import { countOf, type PolicyText, squeeze, squeezedText } from "./policy-text.ts";
import { type ChangedSections, type Token, tokenSchool } from "./token-school.ts";

/** Sections that print no field of their own, so that changing them hides none. */
const changed: ChangedSections = {
  add: ["roles-staff", "report-filtering"],
  replace: "website",
  deferTo: "images-online",
  omit: "videoconferencing-content",
};

const packs = ["online-safety", "mobile-phones", "acceptable-use", "records"].map(packNamed);

/** A school for each round: what goes together only sometimes does so in one of them. */
const schools = Array.from({ length: 22 }, (_, round) => {
  const { config, tokens } = tokenSchool(validator.schema, changed, round);
  const documents = packs.map((pack) => documentOf(pack, JSON.stringify(config)));
  const [document] = documents;
  if (!document) throw new Error("There is no online safety policy.");
  return { round, document, tokens, texts: textsOf(documents) };
});

/** The text of each part of each document, such as `online-safety/filtering`. */
function textsOf(documents: readonly PolicyDocument[]): ReadonlyMap<string, string> {
  return new Map(
    documents.flatMap((document) =>
      Array.from(textByPlace(document), ([place, text]) => [`${document.id}/${place}`, text]),
    ),
  );
}

/** The places where each field is printed by any of the schools. */
const printedIn = new Map<string, Set<string>>();
for (const { tokens, texts } of schools) {
  for (const { field, printed } of tokens) {
    const places = printedIn.get(field) ?? new Set();
    printedIn.set(field, places);
    for (const [place, text] of texts) if (text.includes(printed)) places.add(place);
  }
}

const fields = new Map(
  schools.flatMap(({ tokens }) => tokens.map(({ field, isPrinted }) => [field, isPrinted])),
);

function isPrinted(field: string): boolean {
  // A file's properties are not read with the policy.
  return Array.from(printedIn.get(field) ?? []).some((place) => !place.endsWith("/properties"));
}

test("every text that a school can write is printed, or is marked in the schema as not printed", () => {
  const all = Array.from(fields.keys());
  const printed = all.filter(isPrinted);
  console.log(`${printed.length} text fields are printed, ${all.length - printed.length} are not.`);

  expect(all.filter((field) => fields.get(field) && !isPrinted(field))).toEqual([]);
  expect(all.filter((field) => !fields.get(field) && isPrinted(field))).toEqual([]);
});

describe.each(packs)("in the pack $id", (pack) => {
  const keys = new Map(
    allSections(pack).map((section) => [
      section.id,
      Array.from(keysOfSection(section, pack, validator.schema)),
    ]),
  );

  test("a field is printed only by sections that say so", () => {
    const unexpected = Array.from(printedIn).flatMap(([field, places]) =>
      Array.from(keys.keys())
        .filter((section) => places.has(`${pack.id}/${section}`))
        .filter((section) => !isOwnWording(field, section) && !prints(section, field))
        .map((section) => ({ field, section })),
    );
    expect(unexpected).toEqual([]);
  });

  test("a field is printed by every section that says so", () => {
    const missing = Array.from(keys).flatMap(([section, named]) =>
      Array.from(fields.keys())
        .filter((field) => named.includes(keyOf(field)) && !isLookedAt(field, section))
        .filter((field) => !printedIn.get(field)?.has(`${pack.id}/${section}`))
        .map((field) => ({ field, section })),
    );
    expect(missing).toEqual([]);
  });

  function prints(section: string, field: string): boolean {
    const key = keyOf(field);
    return keys.get(section)?.some((name) => key === name || key.startsWith(`${name}.`)) ?? false;
  }
});

/** Wording goes into whichever section it is written for. */
function isOwnWording(field: string, section: string): boolean {
  return field.startsWith("sections.*") && Object.values(changed).flat().includes(section);
}

/** Keys that sections look at without printing them. */
const lookedAt: readonly (readonly [key: string, section?: string])[] = [
  // The date chooses the edition that is cited, and the authority's name stands in for a service that has none.
  ["dates.policy"],
  ["school.local_authority_name"],
  // These are for schools that keep their records on paper.
  ["records.safeguarding_system", "record-about"],
  ["records.safeguarding_system", "record-register"],
];

function isLookedAt(field: string, section: string): boolean {
  return lookedAt.some(([key, only]) => key === field && (only === undefined || only === section));
}

function keyOf(field: string): string {
  return field.replaceAll("[]", ".0");
}

describe.each(fewestSchools())("generated school $round", ({ document, tokens }) => {
  const places = Array.from(textByPlace(document));
  const said = places.filter(([place]) => !["furniture", "properties"].includes(place));
  const expected = counts(tokens, squeeze(said.map(([, text]) => text).join("\n")));

  test.each<ReadableFormat>(["html", "docx"])(
    "says everything in %s, as often as it should",
    async (format) => {
      check(await textIn(format, document));
    },
  );

  test.skipIf(!canPrint)("says everything in pdf, as often as it should", async () => {
    check(await textIn("pdf", document));
  });

  function check(text: PolicyText): void {
    expect(counts(tokens, squeezedText(text))).toEqual(expected);
    expect(text.title).toContain(document.title);
    expect(text.furniture).toEqual(Object.values(document.furniture));
  }
});

test("a Word file's properties have the school's number and the policy's version", async () => {
  const [school] = schools;
  const parts = school && xmlPartsOf(await fileOf(school.document, "docx"));
  const custom = parts && textOfXml(xmlPart(parts, "docProps/custom.xml"));
  for (const field of ["school.urn", "document.version"]) {
    const token = school?.tokens.find((each) => each.field === field);
    expect(custom).toContain(token?.printed);
  }
});

function counts(tokens: readonly Token[], text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    tokens.map(({ key, printed }) => [key, countOf(squeeze(printed), text)] as const),
  );
}

/** As few of the schools as print every field between them: rendering takes its time. */
function fewestSchools() {
  const chosen: (typeof schools)[number][] = [];
  const missing = new Set(
    Array.from(fields.keys()).filter((field) =>
      Array.from(printedIn.get(field) ?? []).some((place) => place.startsWith("online-safety/")),
    ),
  );
  while (missing.size > 0) {
    const gains = schools.map((school) => {
      const text = Array.from(textByPlace(school.document).values()).join("\n");
      const shown = school.tokens.filter(({ printed }) => text.includes(printed));
      const fresh = shown.map(({ field }) => field).filter((field) => missing.has(field));
      return { school, fresh: new Set(fresh) };
    });
    const { school, fresh } = gains.reduce((a, b) => (b.fresh.size > a.fresh.size ? b : a));
    chosen.push(school);
    for (const field of fresh) missing.delete(field);
  }
  return chosen;
}
