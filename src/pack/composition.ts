import type { SchoolConfig } from "../config/school-config.ts";
import type { Slots } from "../document/slots.ts";
import type { Answer, Question } from "./questions.ts";
import type { ReferenceRegister } from "./references.ts";
import type { View } from "./view.ts";

/** What a school's policy is made from. The texts of a pack depend on nothing else. */
export interface Facts {
  readonly config: SchoolConfig;
  /** Names of the starts that the policy's date has reached. */
  readonly reached: Pick<ReadonlySet<string>, "has">;
  /** Ids of the sections that this school's document has. */
  readonly sections: Pick<ReadonlySet<string>, "has">;
  /** For each section below one that another policy covers, that section: it is what a reference can lead to. */
  readonly coveredBy: Pick<ReadonlyMap<string, string>, "get">;
  /** What is asked for as a whole is one answer, whatever it follows from. */
  readonly ask: <Given extends Answer>(question: Question<Given>) => Given;
}

/** What the helpers of one text of a school's policy work with. */
export interface Composition extends Facts {
  readonly view: View;
  /** The slots of this text. */
  readonly slots: Slots;
  readonly references: ReferenceRegister;
  /** Compiled passages that templates share (`{{> name}}`), by name. */
  readonly passages: Readonly<Record<string, Handlebars.TemplateDelegate>>;
  /** Ids of the references that this text cites: the citing helpers add to it. */
  readonly cited: Set<string>;
}
