import { openWorkspace } from "../../src/build/workspace.ts";
import type { ConfigSchema } from "../../src/config/schema.ts";
import { packNames } from "../../src/host/pack-folders.ts";
import type { Project } from "../../src/host/project.ts";
import { claimsOf, covers, frameClaimsOf, type SectionClaims } from "../../src/pack/claims.ts";
import type { FramePart } from "../../src/pack/frame.ts";
import type { PackSection, PolicyPack } from "../../src/pack/pack.ts";

/** A document that a setting shows in, with the places in it. */
export interface DocumentPlaces {
  readonly document: string;
  /** Headings of sections whose words use the setting, and parts such as the cover. */
  readonly printed: readonly string[];
  /** Headings of sections that are there or not as the setting has it. */
  readonly switched: readonly string[];
}

/** A pack with what its parts claim. */
interface ClaimedPack {
  readonly title: PolicyPack["title"];
  readonly claims: readonly SectionClaims[];
  readonly frame: ReadonlyMap<FramePart, ReadonlySet<string>>;
}

/** Says for any key of the schema where the packs that come with Proviso use it. */
export class SettingPlaces {
  readonly schema: ConfigSchema;
  readonly #packs: readonly ClaimedPack[];

  constructor(project: Project) {
    // The date is for schools' dates; where a pack uses a key does not depend on it.
    const { value: workspace, diagnostics } = openWorkspace(project, "2000-01-01");
    if (!workspace) throw new Error(diagnostics[0]?.message);
    const { schema } = workspace.validator;
    this.schema = schema;
    this.#packs = packNames(project)
      .flatMap((id) => workspace.packs.take(id).pack ?? [])
      .map((pack) => ({
        title: pack.title,
        claims: Array.from(claimsOf(pack, schema).values()),
        frame: frameClaimsOf(pack, schema),
      }));
  }

  of(key: string): readonly DocumentPlaces[] {
    return this.#packs
      .map((pack) => this.#in(pack, key))
      .filter(({ printed, switched }) => printed.length + switched.length > 0);
  }

  #in({ title, claims, frame }: ClaimedPack, key: string): DocumentPlaces {
    const switched = claims.filter(({ section }) =>
      section.when.some((when) => covers(when.key, key)),
    );
    const printed = claims.filter(
      (claim) =>
        !switched.includes(claim) && Array.from(claim.text).some((text) => covers(text, key)),
    );
    const around = Array.from(frame).filter(([, keys]) =>
      Array.from(keys).some((claimed) => covers(claimed, key)),
    );
    return {
      document: this.#inWords(title),
      printed: [
        ...around.map(([part]) => partNames[part]),
        ...printed.map(({ section }) => this.#heading(section)),
      ],
      switched: switched.map(({ section }) => this.#heading(section)),
    };
  }

  #heading({ title }: PackSection): string {
    return `“${this.#inWords(title)}”`;
  }

  /** A heading as a school has it that sets nothing. */
  #inWords({ source, start, end }: PolicyPack["title"]): string {
    const words = source.text
      .slice(start, end)
      .replaceAll(/\{\{(.+?)\}\}/g, (_, name) => this.#word(name));
    return words.replaceAll(/^["']|["']$/g, "");
  }

  #word(expression: string): string {
    const phases = Array.from(expression.matchAll(/"([a-z0-9-]+)"/g), ([, phase = ""]) => phase);
    if (expression.startsWith("Phases"))
      return listed(phases.map((phase) => phaseNames[phase] ?? phase));
    const [, capital, name = ""] = /([tT])\.(\w+)$/.exec(expression) ?? [];
    const word = words[name];
    const own = word ?? this.schema.at(expression.split("."))?.default;
    if (typeof own !== "string")
      throw new Error(`Say what {{${expression}}} reads as in a heading.`);
    const form = expression.startsWith("possessive") ? `${own}’` : own;
    return capital === "T" ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  }
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** The words of headings that are made from the terminology. */
const words: Readonly<Record<string, string>> = {
  pupil: "pupil",
  pupils: "pupils",
  governor: "governor",
  governors: "governors",
  head: "headteacher",
  leadership: "leadership team",
  school: "school",
};

const phaseNames: Readonly<Record<string, string>> = {
  eyfs: "Early years",
  ks1: "key stage 1",
  ks3: "Key stage 3",
  ks4: "key stage 4",
  "sixth-form": "sixth form",
};

const partNames: Readonly<Record<FramePart, string>> = {
  title: "the title",
  school: "the school’s name above the title",
  cover: "the cover",
  contents: "the contents list",
  properties: "the properties of the file",
  furniture: "the head or foot of each page",
};
