import { type CallPlace, checkCall } from "./check-call.ts";
import { isPath, literal } from "./expressions.ts";
import { helperSpecs } from "./helpers/registry.ts";
import type { Found, Scope } from "./scope.ts";
import type { Template } from "./template.ts";
import { type TemplateContext, TemplateFindings, type TemplateUse } from "./template-findings.ts";

type Node = hbs.AST.Node;

/** Looks through a template without any school: every path, helper and argument must make sense. */
export function useOf(template: Template, scope: Scope, context: TemplateContext): TemplateUse {
  const walk = new TemplateWalk(template, context);
  walk.program(template.program, scope, 0);
  return walk.findings;
}

const maximumNesting = 2;

class TemplateWalk {
  readonly findings: TemplateFindings;
  readonly #context: TemplateContext;
  readonly #guardedSections: string[] = [];

  constructor(template: Template, context: TemplateContext) {
    this.findings = new TemplateFindings(template, context.schema);
    this.#context = context;
  }

  get #place(): CallPlace {
    return {
      findings: this.findings,
      context: this.#context,
      guardedSections: this.#guardedSections,
    };
  }

  program(program: hbs.AST.Program | undefined, scope: Scope, depth: number): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scope, depth);
  }

  #statement(statement: Node, scope: Scope, depth: number): void {
    switch (statement.type) {
      case "ContentStatement":
        this.#content(statement as hbs.AST.ContentStatement);
        break;
      case "CommentStatement":
        break;
      case "MustacheStatement":
        this.#print(statement as hbs.AST.MustacheStatement, scope);
        break;
      case "BlockStatement":
        this.#block(statement as hbs.AST.BlockStatement, scope, depth);
        break;
      case "PartialStatement":
        this.#passage(statement as hbs.AST.PartialStatement, scope);
        break;
      default:
        this.findings.report(
          "pack/unknown-helper",
          "Only values, helpers and tests may stand in {{ }}.",
          statement,
        );
    }
  }

  /** A shared passage is looked through in the place it stands, since what is guarded there counts. */
  #passage(statement: hbs.AST.PartialStatement, scope: Scope): void {
    const name = (statement.name as hbs.AST.PathExpression).original;
    const passage = this.#context.passages.get(name);
    if (!passage) {
      this.findings.report(
        "pack/unknown-passage",
        `There is no shared passage ${name}.`,
        statement,
      );
      return;
    }
    // Within itself a passage does not exist, or it would never end.
    const others = Array.from(this.#context.passages).filter(([other]) => other !== name);
    const use = useOf(passage, scope, { ...this.#context, passages: new Map(others) });
    // What the passage refers to may be guarded by a test around the place it stands in.
    const references = use.references.filter(({ id }) => !this.#guardedSections.includes(id));
    this.findings.include({ ...use, references });
  }

  #content(statement: hbs.AST.ContentStatement): void {
    this.findings.words += statement.value;
    if (!/^#{1,3} /m.test(statement.value)) return;
    this.findings.report(
      "pack/heading-in-section",
      "A section's text may not hold headings of its own.",
      statement,
    );
  }

  #print({ path, params }: hbs.AST.MustacheStatement, scope: Scope): void {
    const expression = path as hbs.AST.PathExpression;
    const helper = helperSpecs[expression.original];
    if (helper) checkCall(helper, { name: expression, params, scope }, this.#place);
    else if (params.length > 0) this.findings.unknownHelper(expression);
    else this.#printValue(expression, scope);
  }

  #printValue(expression: hbs.AST.PathExpression, scope: Scope): void {
    const found = this.findings.find(expression, scope);
    if (!found) return;
    if (found.kind !== "scalar") {
      this.findings.report(
        "pack/invalid-argument",
        `${found.key} is not text and cannot be printed.`,
        expression,
      );
    }
    this.findings.guarded(found, expression, scope);
  }

  #block(block: hbs.AST.BlockStatement, scope: Scope, depth: number): void {
    const name = block.path.original;
    const tests = name === "each" ? depth : depth + 1;
    if (tests > maximumNesting) {
      this.findings.report(
        "pack/nested-tests",
        "Tests are nested too deeply. Use `when:` in pack.yaml.",
        block,
      );
    }
    if (name === "if" || name === "unless") this.#presence(block, scope, tests);
    else if (name === "each") this.#each(block, scope, tests);
    else this.#helperBlock(block, scope, tests);
  }

  #helperBlock(block: hbs.AST.BlockStatement, scope: Scope, depth: number): void {
    const helper = helperSpecs[block.path.original];
    if (!helper?.block) {
      this.findings.unknownHelper(block.path);
      return;
    }
    if (block.path.original === "from")
      this.findings.startDates.add(literal(block.params[0]) ?? "");
    checkCall(helper, { name: block.path, params: block.params, scope }, this.#place);
    this.#insideHelper(block, scope, depth);
  }

  #insideHelper(block: hbs.AST.BlockStatement, scope: Scope, depth: number): void {
    const [argument] = block.params;
    const section = block.path.original === "section" ? literal(argument) : undefined;
    const found = argument && isPath(argument) ? scope.find(argument) : undefined;
    if (section !== undefined) {
      this.findings.tested.add(section);
      this.#guardedSections.push(section);
    }
    this.program(block.program, found ? scope.within({ present: [found.key] }) : scope, depth);
    if (section !== undefined) this.#guardedSections.pop();
    this.program(block.inverse, scope, depth);
  }

  #presence(block: hbs.AST.BlockStatement, scope: Scope, depth: number): void {
    const found = this.#tested(block, scope);
    const inside = found ? scope.within({ present: [found.key] }) : scope;
    const positive = block.path.original === "if";
    this.program(block.program, positive ? inside : scope, depth);
    this.program(block.inverse, positive ? scope : inside, depth);
  }

  /** The one key that `{{#if}}`, `{{#unless}}` and `{{#each}}` take. */
  #tested(block: hbs.AST.BlockStatement, scope: Scope): Found | undefined {
    const [argument, ...rest] = block.params;
    if (argument && isPath(argument) && rest.length === 0)
      return this.findings.find(argument, scope);
    this.findings.report(
      "pack/invalid-argument",
      `{{#${block.path.original}}} takes one key.`,
      block,
    );
    return undefined;
  }

  #each(block: hbs.AST.BlockStatement, scope: Scope, depth: number): void {
    const found = this.#tested(block, scope);
    if (!found) return;
    if (found.kind !== "list") {
      this.findings.report("pack/invalid-argument", `${found.key} is not a list.`, block);
      return;
    }
    this.findings.guarded(found, block, scope);
    const path = [...found.key.split("."), "0"];
    this.program(block.program, scope.within({ path, present: [found.key] }), depth);
    this.program(block.inverse, scope, depth);
  }
}
