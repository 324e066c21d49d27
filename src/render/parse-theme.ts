import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { type SourceFile, startOf } from "../diagnostics/source.ts";
import { parseYaml, type ReadYaml } from "../yaml/parse-yaml.ts";
import { nodeAt, type YamlNode } from "../yaml/tree.ts";
import type { FontFace, Theme } from "./theme.ts";

/** Reads a pack's theme.yaml. The fonts come from the host, since they are files of their own. */
export function parseTheme(
  source: SourceFile,
  fonts: readonly FontFace[],
  parse: ReadYaml = parseYaml,
): Outcome<Theme> {
  const log = new DiagnosticLog();
  const tree = log.take(parse(source));
  if (!tree) return log.outcome<Theme>(undefined);
  const reader = new ThemeReader(tree, source, log);
  const colour = (name: string) => reader.colour(["colours", name]);
  const margin = (name: string) => reader.number(["margin_millimetres", name]);
  return log.outcome({
    colours: {
      text: colour("text"),
      accent: colour("accent"),
      tint: colour("tint"),
      link: colour("link"),
      alert: colour("alert"),
      alertTint: colour("alert_tint"),
    },
    typeface: "Arimo",
    fonts,
    bodyPoints: reader.number(["body_points"]),
    marginMillimetres: {
      top: margin("top"),
      right: margin("right"),
      bottom: margin("bottom"),
      left: margin("left"),
    },
  });
}

class ThemeReader {
  readonly #tree: YamlNode;
  readonly #source: SourceFile;
  readonly #log: DiagnosticLog;

  constructor(tree: YamlNode, source: SourceFile, log: DiagnosticLog) {
    this.#tree = tree;
    this.#source = source;
    this.#log = log;
  }

  colour(path: readonly string[]): string {
    const value = this.#value(path);
    if (typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)) return value;
    this.#log.add(this.#problem(path, 'a colour such as "#1d4f7a"'));
    return "#000000";
  }

  number(path: readonly string[]): number {
    const value = this.#value(path);
    if (typeof value === "number" && value > 0) return value;
    this.#log.add(this.#problem(path, "a number above 0"));
    return 1;
  }

  #value(path: readonly string[]) {
    const node = nodeAt(this.#tree, path);
    return node?.kind === "scalar" ? node.value : undefined;
  }

  #problem(path: readonly string[], expected: string): Diagnostic {
    return diagnose("pack/invalid-theme", `${path.join(".")} must be ${expected}.`, {
      location: nodeAt(this.#tree, path)?.location ?? startOf(this.#source),
    });
  }
}
