import type { SchoolConfig } from "../config/school-config.ts";
import type { Slots } from "../document/slots.ts";
import type { ReferenceRegister } from "./references.ts";
import type { View } from "./view.ts";

/** What the helpers of one school's policy work with. */
export interface Composition {
  readonly config: SchoolConfig;
  readonly view: View;
  readonly slots: Slots;
  readonly references: ReferenceRegister;
  /** Names of the starts that the policy's date has reached. */
  readonly reached: ReadonlySet<string>;
  /** Compiled passages that templates share (`{{> name}}`), by name. */
  readonly passages: Readonly<Record<string, Handlebars.TemplateDelegate>>;
  /** Ids of the sections that this school's document has. */
  readonly sections: ReadonlySet<string>;
  /** For each section below one that another policy covers, that section: it is what a reference can lead to. */
  readonly coveredBy: ReadonlyMap<string, string>;
  /** Ids of the references cited so far: the citing helpers add to it, the list of guidance is made from it. */
  readonly cited: Set<string>;
}
