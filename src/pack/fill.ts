import type { LateValue } from "../document/late-text.ts";
import { RememberedFrom } from "../document/remembered.ts";
import { type Cited, type MarkedText, Slots } from "../document/slots.ts";
import { AnswerTree } from "./answer-tree.ts";
import { Answers, Questions } from "./answers.ts";
import type { Facts } from "./facts.ts";
import type { PackSection, PolicyPack } from "./pack.ts";
import { PrintedWords } from "./printed-value.ts";
import { textBehind } from "./questions.ts";
import type { Template } from "./template.ts";
import { termsOf } from "./terms.ts";
import { viewOf } from "./view.ts";
import type { Wording } from "./wording.ts";

/** A text as a school's answers make it, and the ids of the references that it cites. */
interface FilledText extends MarkedText {
  readonly cited: Cited;
}

interface FilledSection {
  readonly title: FilledText;
  readonly body: FilledText;
}

/** What was filled in for a pack's sections, by the answers it follows from. */
class FilledPack {
  questions = new Questions();
  title = new AnswerTree<FilledText>();
  readonly #sections = new Map<PackSection, AnswerTree<FilledSection>>();
  /** Compiled passages by name, as templates are given them. */
  readonly passages: Readonly<Record<string, Handlebars.TemplateDelegate>>;

  constructor({ passages }: PolicyPack) {
    this.passages = Object.fromEntries(
      Array.from(passages, ([name, { passage }]) => [name, passage]),
    );
  }

  section(section: PackSection): AnswerTree<FilledSection> {
    const known = this.#sections.get(section);
    if (known) return known;
    const tree = new AnswerTree<FilledSection>();
    this.#sections.set(section, tree);
    return tree;
  }

  /** Lets go of all when too much is kept: what most schools have is soon there again. */
  makeRoom(): void {
    const trees = [this.title, ...this.#sections.values()];
    if (trees.reduce((sum, { size }) => sum + size, 0) < most) return;
    this.questions = new Questions();
    this.title = new AnswerTree();
    this.#sections.clear();
  }
}

/** What a reference leads to decides its words, so values in it are no late ones. */
const references = /\]\(\s*<?#[^)]*\)/g;

const filled = new RememberedFrom<PolicyPack, FilledPack>();
/** So many texts are kept for a pack, with all that they come to. 600 schools of three authorities have 302. */
const most = 1000;

/** Fills the texts of a pack for one school. Schools whose facts give a section the same text share it. */
export class Filler {
  readonly #pack: PolicyPack;
  readonly #facts: Facts;
  readonly #answers: Answers;
  readonly #filled: FilledPack;
  readonly #cited = new Set<string>();

  constructor(pack: PolicyPack, facts: Facts) {
    this.#pack = pack;
    this.#facts = facts;
    this.#filled = filled.get(pack, () => new FilledPack(pack));
    this.#filled.makeRoom();
    this.#answers = new Answers(this.#filled.questions, facts);
  }

  /** Ids of the references that the texts filled in so far cite. */
  get cited(): Cited {
    return Array.from(this.#cited);
  }

  /** The policy's title. */
  title(): MarkedText {
    const { title } = this.#pack;
    return this.#citing(this.#filled.title.get(this.#answers, (facts) => this.#fill(title, facts)));
  }

  /** The title of a section that has other text than its own. */
  sectionTitle({ title }: PackSection): MarkedText {
    return this.#citing(this.#fill(title, this.#facts));
  }

  /** What stands in place of a section that another policy covers. */
  deferred(policy: Wording): MarkedText {
    const facts = this.#facts;
    return this.#citing(this.#fill(this.#pack.deferred, facts, policy));
  }

  /** A section's title and its own text. */
  section(section: PackSection): { readonly title: MarkedText; readonly body: MarkedText } {
    const { title, body } = this.#filled.section(section).get(this.#answers, (facts) => ({
      title: this.#fill(section.title, facts),
      body: this.#fill(section.body, facts),
    }));
    return { title: this.#citing(title), body: this.#citing(body) };
  }

  #fill(template: Template, facts: Facts, policy?: Wording): FilledText {
    const slots = new Slots();
    const cited = new Set<string>();
    const words = {
      ...termsOf(facts, slots),
      policy: policy && new PrintedWords(slots, policy.text, policy.origin),
    };
    const view = viewOf(facts, slots, words);
    const markdown = template.fill(view, {
      ...{ ...facts, view, slots, cited },
      references: this.#pack.references,
      passages: this.#filled.passages,
    });
    const known = ({ origin, form }: LateValue) => form(textBehind(facts, origin));
    for (const [reference] of markdown.matchAll(references)) slots.settle(reference, known);
    return { markdown, slots, cited: Array.from(cited) };
  }

  #citing(text: FilledText): FilledText {
    for (const id of text.cited) this.#cited.add(id);
    return text;
  }
}
