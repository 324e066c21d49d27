import type { SchoolConfig } from "../../config/school-config.ts";
import type { Composition } from "../composition.ts";
import { valueAt } from "../condition.ts";
import type { Question } from "../facts.ts";
import { PrintedValue } from "../printed-value.ts";
import { capitalise } from "../terms.ts";
import { compositionOf, type HelperSpec, joinWords, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/** How a body is named in a sentence: by a key of the configuration, or the same for every school. */
interface BodyName {
  /** Words before the name. */
  readonly before?: string;
  readonly key?: string;
  /** Printed where the key has no value. */
  readonly otherwise?: { readonly before: string; readonly key: string };
  readonly words?: string;
  readonly articleKey?: string;
}

/** The bodies that a configuration can name. Local ones get their name from the authority's layer only. */
export const bodyNames: Readonly<Record<string, BodyName>> = {
  police: { key: "police.name", articleKey: "police.article" },
  referral: { key: "referral.name", articleKey: "referral.article" },
  education_advice: {
    key: "education_advice.name",
    articleKey: "education_advice.article",
    otherwise: {
      before: "the education safeguarding advisers of ",
      key: "school.local_authority_name",
    },
  },
  safeguarding_partnership: {
    key: "safeguarding_partnership.name",
    articleKey: "safeguarding_partnership.article",
  },
  lado: { key: "lado.title", before: "the " },
  prevent: { key: "school.local_authority_name", before: "the Prevent lead of " },
  helpdesk: {
    key: "helpdesk.name",
    articleKey: "helpdesk.article",
    words: "IT support",
  },
  ceop: { words: "CEOP" },
  iwf: { words: "the Internet Watch Foundation (IWF)" },
  uk_safer_internet_centre: { words: "the UK Safer Internet Centre" },
  report_harmful_content: { words: "Report Harmful Content" },
  professionals_helpline: { words: "the Professionals Online Safety Helpline" },
  ofcom: { words: "Ofcom" },
  nca: { words: "the National Crime Agency" },
};

/** The configuration keys that naming any of the bodies prints. */
export const allBodyKeys = (): readonly string[] => Object.keys(bodyNames).flatMap(bodyKeys);

/** The configuration keys that naming a body prints. */
export function bodyKeys(id: string): readonly string[] {
  const { key, articleKey, otherwise } = bodyNames[id] ?? {};
  return [key, articleKey, otherwise?.key].flatMap((found) => found ?? []);
}

/** The words before a body's name, and the key the name comes from. */
interface NameSource {
  readonly before: string;
  readonly key: string;
}

/** Where a body's name comes from; undefined where it is the same for every school. */
function sourceOf(body: BodyName, config: SchoolConfig): NameSource | undefined {
  const { key, before, articleKey, otherwise } = body;
  if (key === undefined || valueAt(config, key) === undefined) return otherwise;
  const article = articleKey !== undefined && valueAt(config, articleKey) === true ? "the " : "";
  return { before: before ?? article, key };
}

/** Words and key as one answer. Neither has a line break. */
function sourceOfBody(id: string, body: BodyName): Question<string | undefined> {
  return {
    id: `body ${id}`,
    answerFrom({ config }) {
      const source = sourceOf(body, config);
      return source && `${source.before}\n${source.key}`;
    },
  };
}

function printBody(id: string, composition: Composition, form: (words: string) => string): string {
  const body = bodyNames[id];
  if (body === undefined) throw new Error(`There is no body "${id}".`);
  const source = composition.ask(sourceOfBody(id, body));
  if (source === undefined) return form(body.words ?? "");
  const [before = "", key = ""] = source.split("\n");
  return form(before) + new PrintedValue(composition, key, before === "" ? form : asIs);
}

const asIs = (words: string) => words;

/** Bodies by the names that a school's layers give them, such as "Durham Constabulary or CEOP". */
export function printBodies(
  ids: readonly unknown[],
  conjunction: string,
  composition: Composition,
): string {
  const names = ids.map((id) => printBody(rawText(id), composition, asIs));
  return joinWords(names, conjunction);
}

/** `{{body "police"}}` */
export const body: HelperSpec = {
  parameters: ["body"],
  required: 1,
  keys: (literals) => literals.flatMap(bodyKeys),
  run: (id: unknown, options: Options) => printBody(rawText(id), compositionOf(options), asIs),
};

/** `{{Body "police"}}` at the start of a sentence. */
export const bodyCapital: HelperSpec = {
  ...body,
  run: (id: unknown, options: Options) =>
    printBody(rawText(id), compositionOf(options), capitalise),
};

/** `{{bodies procedures.iioc.report_to "or"}}` */
export const bodies: HelperSpec = {
  parameters: ["listOfBodies", "word"],
  required: 2,
  keys: allBodyKeys,
  run: (ids: unknown, conjunction: unknown, options: Options) =>
    printBodies(Array.isArray(ids) ? ids : [], rawText(conjunction), compositionOf(options)),
};
