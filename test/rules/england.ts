import { readFileSync } from "node:fs";
import { Authorities, type Authority } from "../../src/rules/authorities/authorities.ts";

const file = new URL("../../data/authorities.json", import.meta.url);

/** The authorities and forces that come with Proviso. */
export const england = Authorities.parse(readFileSync(file, "utf8"));

export function authorityNamed(name: string): Authority {
  const found = england.find(name);
  if (!found) throw new Error(`England has no ${name}.`);
  return found;
}
