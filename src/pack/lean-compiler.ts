import Handlebars from "handlebars";

/** What Handlebars documents for compilers of one's own, and does not declare. */
interface JavaScriptCompiler {
  compiler: unknown;
  lookupPropertyFunctionVarDeclaration(): string;
  objectLiteral(object: Readonly<Record<string, unknown>>): unknown;
}

interface WithCompiler {
  JavaScriptCompiler: new () => JavaScriptCompiler;
}

const { JavaScriptCompiler } = Handlebars as unknown as WithCompiler;

/**
 * Compiles templates to shorter programs, which are quicker to load and to run: without what a runtime older than the
 * compiler would need, and without the place of each helper, which none of ours asks for.
 */
class LeanCompiler extends JavaScriptCompiler {
  override lookupPropertyFunctionVarDeclaration(): string {
    return "lookupProperty = container.lookupProperty";
  }

  override objectLiteral(object: Readonly<Record<string, unknown>>): unknown {
    const isOptionsOfHelper = "loc" in object && "hash" in object;
    if (!isOptionsOfHelper) return super.objectLiteral(object);
    const { loc: _, ...others } = object;
    return super.objectLiteral(others);
  }
}
LeanCompiler.prototype.compiler = LeanCompiler;

/** Has an environment compile its templates this way. */
export function compileLean(environment: typeof Handlebars): void {
  (environment as unknown as WithCompiler).JavaScriptCompiler = LeanCompiler;
}
