import { type CompiledSchema, compileSchema } from "../config/compile-schema.ts";
import type { SchemaNode } from "../config/schema.ts";
import { ConfigValidator } from "../config/validate.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { readAuthorityFile } from "../host/authority-file.ts";
import { schemaCompiler } from "../host/lazy-libraries.ts";
import { type Prepared, readPrepared } from "../host/prepared.ts";
import type { Project } from "../host/project.ts";
import { sha256 } from "../host/sha256.ts";
import type { Audience } from "../pack/audience.ts";
import type { Baseline } from "./baseline.ts";
import { readBaseline } from "./baseline-file.ts";
import { BrandShelf } from "./brand.ts";
import { NameChecks } from "./name-checks.ts";
import { PackShelf } from "./pack-shelf.ts";
import { readSchemaFile } from "./schema-file.ts";

/** What every school of a run shares: the schema, and the packs as they are needed. */
export interface Workspace {
  readonly project: Project;
  readonly validator: ConfigValidator;
  readonly packs: PackShelf;
  readonly names: NameChecks;
  /** Problems that are passed over. */
  readonly baseline: Baseline;
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
  const prepared = readPrepared();
  const validator = readValidator(project, prepared, log);
  const authorities = log.take(readAuthorityFile(project));
  const baseline = log.take(readBaseline(project));
  if (!validator || !authorities || !baseline) return log.outcome<Workspace>(undefined);
  const names = new NameChecks(validator.schema, authorities.text);
  const { soundPacks: known, templatesOf, readYaml } = prepared;
  const sound =
    known?.authorities === sha256(authorities.text) ? known.fingerprints : new Set<string>();
  const { schema } = validator;
  const packs = new PackShelf(project, { schema, names, sound, templatesOf, readYaml });
  const brands = new BrandShelf(project, readYaml);
  return log.outcome({ project, validator, packs, names, brands, baseline, today, audience });
}

function readValidator(
  project: Project,
  { schema: prepared }: Prepared,
  log: DiagnosticLog,
): ConfigValidator | undefined {
  const source = log.take(readSchemaFile(project));
  if (!source) return undefined;
  const schema: SchemaNode = JSON.parse(source.text);
  const digest = sha256(source.text);
  const validate =
    (prepared?.sha256 === digest ? prepared.validate : compiledSchemas.get(digest)) ??
    compileSchema(schema, schemaCompiler());
  compiledSchemas.set(digest, validate);
  return new ConfigValidator(schema, validate);
}

/** Schemas that this process has compiled, by the SHA-256 of their text. */
const compiledSchemas = new Map<string, CompiledSchema>();
