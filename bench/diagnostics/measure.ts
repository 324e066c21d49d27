import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { checkSchools } from "../../src/build/check.ts";
import { ConfigSchema } from "../../src/config/schema.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { orderDiagnostics } from "../../src/diagnostics/order.ts";
import { positionAt } from "../../src/diagnostics/source.ts";
import { projectAt } from "../../src/host/project.ts";
import {
  type ExampleFile,
  type ExampleSchool,
  exampleAt,
  exampleSchools,
  isSchoolFile,
} from "./examples.ts";
import { type Fault, type FaultMaker, faultMakers } from "./faults.ts";
import { Random } from "./random.ts";
import { dataOf, type Site, sitesOf } from "./sites.ts";

/** A school of which one file has a fault. */
interface FaultySchool {
  readonly kind: string;
  readonly school: ExampleSchool;
  /** The path of the file with the fault. */
  readonly path: string;
  readonly fault: Fault;
}

/** What a person who made a fault is told first. */
export interface Finding extends FaultySchool {
  readonly first: Diagnostic | undefined;
  readonly namesLine: boolean;
  readonly proposesFix: boolean;
}

const schemaFile = new URL("../../schemas/school.schema.json", import.meta.url);

/** Makes `each` faults of every kind in the schools that come with Proviso; the same ones for the same seed. */
export function makeFaults(each: number, seed: number): readonly FaultySchool[] {
  const random = new Random(seed);
  const schema = new ConfigSchema(JSON.parse(readFileSync(schemaFile, "utf8")));
  const schools = exampleSchools();
  const read = new ReadFiles(schema);
  return Object.entries(faultMakers).flatMap(([kind, make]) => {
    const made = new Map<string, FaultySchool>();
    for (let tries = 0; tries < 40 * each && made.size < each; tries += 1) {
      const faulty = random.one(
        schools.map((school) => () => spoil(kind, school, { make, random, schema, read })),
      )?.();
      if (faulty) made.set(`${faulty.school.folder}/${faulty.path} ${faulty.fault.text}`, faulty);
    }
    return [...made.values()];
  });
}

interface Means {
  readonly make: FaultMaker;
  readonly random: Random;
  readonly schema: ConfigSchema;
  readonly read: ReadFiles;
}

/** What files say and where: each is read once however many faults are made in it. */
class ReadFiles {
  readonly #schema: ConfigSchema;
  readonly #known = new Map<string, { readonly data: unknown; readonly sites: readonly Site[] }>();

  constructor(schema: ConfigSchema) {
    this.#schema = schema;
  }

  of({ text }: ExampleFile) {
    const known = this.#known.get(text) ?? {
      data: dataOf(text),
      sites: sitesOf(text, this.#schema),
    };
    this.#known.set(text, known);
    return known;
  }
}

/** One fault in one of a school's files, or none if it changes nothing that the file says. */
function spoil(
  kind: string,
  school: ExampleSchool,
  { make, random, schema, read }: Means,
): FaultySchool | undefined {
  const file = random.one(school.files);
  if (!file) return undefined;
  const above = school.files.slice(0, school.files.indexOf(file));
  const fault = make({
    lines: file.text.split("\n"),
    sites: read.of(file).sites,
    schema,
    isSchool: isSchoolFile(file),
    locks: above.flatMap((layer) => locksIn(read.of(layer).data)),
    random,
  });
  if (!fault || isDeepStrictEqual(dataOf(fault.text), read.of(file).data)) return undefined;
  return { kind, school, path: file.path, fault };
}

function locksIn(data: unknown): readonly string[] {
  const { locked } = (data ?? {}) as { readonly locked?: unknown };
  return Array.isArray(locked) ? locked.map(String) : [];
}

/** Checks all faulty schools at once, as `proviso check` does, and looks at what is said first about each. */
export function measure(faulty: readonly FaultySchool[]): readonly Finding[] {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "proviso-faults-")));
  try {
    for (const [index, each] of faulty.entries()) writeSchool(root, folderOf(index), each);
    const { diagnostics } = checkSchools(projectAt(root), { paths: [], today: "2026-11-22" });
    const ordered = orderDiagnostics(diagnostics);
    return faulty.map((each, index) => {
      const own = `schools/${folderOf(index)}/`;
      const first = ordered.find(({ location }) => location?.source.path.startsWith(own));
      return { ...each, first, ...judged(each, first, own) };
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function judged({ path, fault }: FaultySchool, first: Diagnostic | undefined, folder: string) {
  const { location, message = "", hint = "" } = first ?? {};
  const line = location && positionAt(location.source, location.start).line;
  const namesLine = location?.source.path === `${folder}${path}` && line === fault.line;
  const proposesFix = fault.fix !== undefined && `${message}\n${hint}`.includes(fault.fix);
  return { namesLine, proposesFix };
}

function folderOf(index: number): string {
  return `fault-${String(index).padStart(3, "0")}`;
}

function writeSchool(root: string, name: string, { school, path, fault }: FaultySchool): void {
  const { folder, files, pictures } = school;
  const at = (each: string) => {
    const file = join(root, "schools", name, each);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  for (const file of files)
    writeFileSync(at(file.path), file.path === path ? fault.text : file.text);
  for (const picture of pictures) copyFileSync(exampleAt(folder, picture), at(picture));
}
