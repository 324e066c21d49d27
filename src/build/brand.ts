import type { Brand, Logo, Picture } from "../brand/brand.ts";
import { checkBrandColours } from "../brand/check-colours.ts";
import { checkPicture } from "../brand/logo/check-picture.ts";
import { isRefusal } from "../brand/logo/refusal.ts";
import type { ThemeColours } from "../brand/theme-colours.ts";
import type { SchoolConfig } from "../config/school-config.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { xmlLibrary } from "../host/lazy-libraries.ts";
import { type LogoPath, logoFileAt, readLogoFile } from "../host/logo-file.ts";
import { type Project, shownPath } from "../host/project.ts";
import type { School } from "../pack/merge.ts";
import type { PackSources } from "../pack/pack.ts";
import { parseTheme } from "../render/parse-theme.ts";
import type { ReadYaml } from "../yaml/parse-yaml.ts";
import { nodeAt, type YamlMap } from "../yaml/tree.ts";

/** The brands of a run's schools. A picture that an authority sets for all its schools is read and checked once. */
export class BrandShelf {
  readonly #project: Project;
  readonly #readYaml: ReadYaml;
  readonly #pictures = new Map<string, Outcome<Picture>>();
  readonly #themes = new Map<SourceFile, ThemeColours>();

  constructor(project: Project, readYaml: ReadYaml) {
    this.#project = project;
    this.#readYaml = readYaml;
  }

  /** What a school's settings make of its documents' look. */
  brandOf({ config, tree }: School, packs: readonly (PackSources | undefined)[]): Outcome<Brand> {
    const { brand = {} } = config;
    const log = new DiagnosticLog();
    const colours = brand.colours ?? {};
    for (const sources of new Set(packs.map((pack) => pack?.theme))) {
      const theme = sources && this.#themeColours(sources);
      if (theme) log.add(...checkBrandColours(tree, colours, theme));
    }
    const path = logoPath(tree);
    const picture = path && log.take(this.#pictureAt(path));
    const logo = picture && logoOf(picture, config);
    return log.outcome<Brand>({ logo, colours, typeface: brand.typeface });
  }

  #themeColours(source: SourceFile): ThemeColours | undefined {
    const found = this.#themes.get(source) ?? parseTheme(source, [], this.#readYaml).value?.colours;
    if (found) this.#themes.set(source, found);
    return found;
  }

  #pictureAt(logo: LogoPath): Outcome<Picture> {
    const key = `${logo.location.source.path}\n${logo.path}`;
    const found = this.#pictures.get(key) ?? this.#read(logo);
    this.#pictures.set(key, found);
    return found;
  }

  #read(logo: LogoPath): Outcome<Picture> {
    const log = new DiagnosticLog();
    const bytes = log.take(readLogoFile(this.#project, logo));
    if (!bytes) return log.outcome<Picture>(undefined);
    const picture = checkPicture(bytes, xmlLibrary);
    if (!isRefusal(picture)) return log.outcome(picture);
    const { code, fact, hint } = picture;
    log.add(diagnose(code, `${logo.path} ${fact}.`, { location: logo.location, hint }));
    return log.outcome<Picture>(undefined);
  }
}

/** Where the picture lies that a school's settings name, as messages show it. */
export function logoFileOf(project: Project, tree: YamlMap): string | undefined {
  const logo = logoPath(tree);
  return logo && shownPath(project, logoFileAt(project, logo));
}

/** The picture that a school's settings name. */
export function logoPath(tree: YamlMap): LogoPath | undefined {
  const node = nodeAt(tree, ["brand", "logo"]);
  if (node?.kind !== "scalar" || typeof node.value !== "string") return undefined;
  return { path: node.value, location: node.location };
}

function logoOf(picture: Picture, { brand, school }: SchoolConfig): Logo {
  return { picture, alt: brand?.logo_alt ?? `Logo of ${school.name}` };
}
