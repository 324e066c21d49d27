import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "./project.ts";

/** The folder of a pack: the project's own goes before the one that comes with Proviso. */
export function packFolder({ root, home }: Project, id: string): string | undefined {
  return [root, home]
    .map((base) => join(base, "templates", id))
    .find((folder) => existsSync(join(folder, "pack.yaml")));
}

/** The ids of all packs that there are, in alphabetical order. */
export function packNames({ root, home }: Project): readonly string[] {
  const folders = [root, home]
    .map((base) => join(base, "templates"))
    .filter((folder) => existsSync(folder));
  const names = folders.flatMap((folder) =>
    readdirSync(folder).filter((name) => existsSync(join(folder, name, "pack.yaml"))),
  );
  return Array.from(new Set(names)).toSorted();
}
