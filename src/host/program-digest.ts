import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "./sha256.ts";

/**
 * What tells this program from any other that checks schools, another build of the same version too: SHA-256 of its
 * code, the schema and the list of authorities. Undefined where it runs from its source, or lacks a part.
 */
export function programDigest(home: string): string | undefined {
  const parts = [
    fileURLToPath(new URL("../sha256.txt", import.meta.url)),
    join(home, "schemas", "school.schema.json"),
    join(home, "data", "authorities.json"),
  ];
  if (!parts.every((path) => existsSync(path))) return undefined;
  return sha256(parts.map((path) => sha256(readFileSync(path))).join(" "));
}
