import type { Slots } from "../document/slots.ts";
import type { Facts } from "./facts.ts";
import type { ReferenceRegister } from "./references.ts";
import type { View } from "./view.ts";

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
