import { closest } from "../config/closest.ts";
import type { ConfigSchema } from "../config/schema.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import type { ArgumentNames } from "./check-arguments.ts";
import { helperNames } from "./helpers/registry.ts";
import type { ReferenceRegister } from "./references.ts";
import type { Found, Scope } from "./scope.ts";
import type { Template } from "./template.ts";

type Node = hbs.AST.Node;

/** What a look through a template finds: its problems, and the configuration keys it uses. */
export interface TemplateUse {
  readonly problems: readonly Diagnostic[];
  readonly keys: ReadonlySet<string>;
  /** Names of start dates that its statements carry. */
  readonly startDates: ReadonlySet<string>;
  /** Sections it refers to outside a `{{#section}}` test of the same id. */
  readonly references: readonly { readonly id: string; readonly location: Location }[];
  /** The template's own words, without any value. */
  readonly words: string;
  /** Ids of the guidance and law that it cites. */
  readonly cites: ReadonlySet<string>;
  /** Sections whose presence it tests for. */
  readonly tested: ReadonlySet<string>;
}

export interface TemplateContext {
  readonly schema: ConfigSchema;
  readonly names: ArgumentNames;
  readonly passages: ReadonlyMap<string, Template>;
  readonly references: ReferenceRegister;
}

/** What has been found so far, with the words for each kind of mistake. */
export class TemplateFindings implements TemplateUse {
  readonly problems: Diagnostic[] = [];
  readonly keys = new Set<string>();
  readonly startDates = new Set<string>();
  readonly references: { id: string; location: Location }[] = [];
  readonly cites = new Set<string>();
  words = "";
  readonly tested = new Set<string>();
  readonly #template: Template;
  readonly #schema: ConfigSchema;

  constructor(template: Template, schema: ConfigSchema) {
    this.#template = template;
    this.#schema = schema;
  }

  /** Takes over what a shared passage holds. */
  include(use: TemplateUse): void {
    this.problems.push(...use.problems);
    this.references.push(...use.references);
    for (const key of use.keys) this.keys.add(key);
    for (const name of use.startDates) this.startDates.add(name);
    for (const id of use.tested) this.tested.add(id);
    for (const id of use.cites) this.cites.add(id);
    this.words += use.words;
  }

  /** Notes a reference to a section. */
  refer(id: string, node: Node): void {
    this.references.push({ id, location: this.#template.locate(node.loc) });
  }

  /** What a path means; an unknown one is a problem. */
  find(path: hbs.AST.PathExpression, scope: Scope): Found | undefined {
    const found = scope.find(path);
    if (found) {
      this.keys.add(found.key);
      return found;
    }
    const suggestion = closest(path.original, this.#schema.keys());
    this.report(
      "pack/unknown-variable",
      `The configuration has no key ${path.original}.`,
      path,
      suggestion ? `Did you mean ${suggestion}?` : undefined,
    );
    return undefined;
  }

  /** Reports a value that may be absent where nothing tests for it. */
  guarded(found: Found, node: Node, scope: Scope): void {
    const missing = found.node && scope.unguarded(found.key);
    if (!missing) return;
    this.report(
      "pack/unguarded-variable",
      `${missing} may be absent, and then nothing would be printed.`,
      node,
      `Put {{#if ${missing}}} around it.`,
    );
  }

  unknownHelper(path: hbs.AST.PathExpression): void {
    const suggestion = closest(path.original, helperNames);
    this.report(
      "pack/unknown-helper",
      `There is no helper ${path.original}.`,
      path,
      suggestion ? `Did you mean ${suggestion}?` : `Helpers: ${helperNames.join(", ")}.`,
    );
  }

  report(code: DiagnosticCode, message: string, node: Node, hint?: string): void {
    this.problems.push(
      diagnose(code, message, { location: this.#template.locate(node.loc), hint }),
    );
  }
}
