import { join } from "node:path";
import { ConfigValidator } from "../config/validate.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { readAuthorityFile } from "../host/authority-file.ts";
import { readSourceFile } from "../host/files.ts";
import type { Project } from "../host/project.ts";
import type { Audience } from "../pack/audience.ts";
import { BrandShelf } from "./brand.ts";
import { NameChecks } from "./name-checks.ts";
import { PackShelf } from "./pack-shelf.ts";

/** What every school of a run shares: the schema, and the packs as they are needed. */
export interface Workspace {
  readonly project: Project;
  readonly validator: ConfigValidator;
  readonly packs: PackShelf;
  readonly names: NameChecks;
  readonly brands: BrandShelf;
  /** The date that checks take for today's, as YYYY-MM-DD. It changes diagnostics, never a byte of output. */
  readonly today: string;
  /** For whom the documents are. */
  readonly audience: Audience;
}

/** Reads what comes before any school. */
export function openWorkspace(
  project: Project,
  today: string,
  audience: Audience = "inside",
): Outcome<Workspace> {
  const log = new DiagnosticLog();
  const validator = readValidator(project, log);
  const authorities = log.take(readAuthorityFile(project));
  if (!validator || !authorities) return log.outcome<Workspace>(undefined);
  const names = new NameChecks(validator.schema, authorities.text);
  const packs = new PackShelf(project, validator.schema, names);
  const brands = new BrandShelf(project);
  return log.outcome({ project, validator, packs, names, brands, today, audience });
}

/** The schema is part of Proviso: if it cannot be read, the installation is damaged. */
function readValidator({ home }: Project, log: DiagnosticLog): ConfigValidator | undefined {
  const path = join(home, "schemas", "school.schema.json");
  const source = log.take(readSourceFile(path, { shownAs: "schemas/school.schema.json" }));
  return source && new ConfigValidator(JSON.parse(source.text));
}
