import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Project, projectAt } from "../../src/host/project.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";

/** A project that is gone after the test, with the files of a table from path to text. */
export function schoolFolder(files: Readonly<Record<string, string>>): Project {
  const project = projectAt(temporaryFolder());
  for (const [path, text] of Object.entries(files)) {
    const file = join(project.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return project;
}
