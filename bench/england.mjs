// A synthetic England to measure with: 24,000 invented schools in 153 authorities, always the same for a seed.
// node bench/england.mjs <folder> [schools, 24000 if not given] [documents, separated by commas]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { authorityText, schoolText, trustText } from "./england/files.mjs";
import { planEngland } from "./england/plan.mjs";

/** Writes schools of a plan below schools/ of a project, with the layers above them. Gives the schools' paths. */
export function writeSchools(project, schools, documents = ["online-safety"]) {
  const layers = new Map();
  for (const { authority, trust } of schools) {
    layers.set(authority.id, () => authorityText(authority, documents));
    if (trust) layers.set(`${authority.id}/${trust.id}`, () => trustText(trust));
  }
  for (const [folder, text] of layers) put(project, `schools/${folder}/defaults.yaml`, text());
  return schools.map((school) =>
    put(project, `schools/${school.id}.yaml`, schoolText(school, documents)),
  );
}

/** Schools of three authorities only, so that each of their layers has many below it. */
export function writeThreeAuthorities(project, count, documents) {
  const three = ["county-durham", "kent", "suffolk"];
  const schools = planEngland().filter(({ authority }) => three.includes(authority.id));
  if (schools.length < count)
    throw new Error(`These three authorities have ${schools.length} schools, not ${count}.`);
  return writeSchools(project, schools.slice(0, count), documents);
}

function put(project, path, text) {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count = "24000", documents = "online-safety"] = process.argv.slice(2);
  if (folder === undefined) throw new Error("Name the folder to write schools/ into.");
  const schools = planEngland().slice(0, Number(count));
  writeSchools(folder, schools, documents.split(","));
  console.log(`${schools.length} schools in ${join(folder, "schools")}.`);
}
