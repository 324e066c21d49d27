import type { ChalkInstance } from "chalk";
import type { Explanation } from "../../build/explain.ts";
import type { SettingEffect } from "../../config/schema.ts";
import type { Setting } from "../../config/setting.ts";
import { toData, type YamlNode } from "../../yaml/tree.ts";
import { toYaml } from "../../yaml/write-yaml.ts";
import { aligned } from "./columns.ts";
import { placesText } from "./places-text.ts";
import { placeOf, settingsTable, shortly, sourceOf } from "./settings-table.ts";

/** An explanation for people: one setting in full, or a line for each of several. */
export function explanationText(explanation: Explanation, chalk: ChalkInstance): string {
  const { school, asked, settings, places = [] } = explanation;
  if (!asked) return `Settings of ${school}\n\n${settingsTable(settings, chalk)}\n`;
  const isGroup = settings.some(({ path }) => path.length > asked.path.length);
  const effect = asked.node["x-effect"];
  return `${[
    meaning(asked, chalk),
    isGroup ? settingsTable(settings, chalk) : facts(asked),
    ...(effect ? [effectWords[effect]] : []),
    ...places.map((document) => placesText(document, chalk)),
    ...(shows(explanation) ? [] : ["It shows in none of the documents that this school makes."]),
  ].join("\n\n")}\n`;
}

/** Whether there is anything to say on where it shows, or no way to tell. */
function shows({ asked, places }: Explanation): boolean {
  return places === undefined || places.length > 0 || asked?.node["x-effect"] !== undefined;
}

const effectWords: Readonly<Record<SettingEffect, string>> = {
  layout: "It changes how the documents are laid out.",
  brand: "It changes what the documents look like.",
  documents: "It decides which documents are made.",
  properties: "It goes into the properties of the files.",
  check: "A check uses it: see proviso check.",
  layering: "It decides what the files below it may set.",
  audience: "It decides what a version for the public leaves out: see proviso build --audience.",
  explain: "It is a note for whoever asks why.",
};

function meaning({ path, node }: Setting, chalk: ChalkInstance): string {
  return `${chalk.bold(path.join("."))}\n${[node.title, node.description].filter(Boolean).join(": ")}`;
}

function facts(setting: Setting): string {
  const [first, ...others] = setting.setBy;
  return aligned([
    ["value", setting.value ? inFull(setting.value) : "not set"],
    ["source", first ? sourceOf(first) : "nothing sets it"],
    ...others.map((other) => [
      isJoined(setting) ? "and" : "instead of",
      `${shortly(other.value)} (${sourceOf(other)})`,
    ]),
    ["set by", whoSets(setting)],
    ["allowed", setting.allowed],
  ]).join("\n");
}

/** Locks of several layers count together, and so do additions to a section. */
function isJoined({ path }: Setting): boolean {
  return path[0] === "locked" || (path[0] === "sections" && path[2] === "add");
}

function inFull(value: YamlNode): string {
  const text = toYaml(toData(value));
  return text.includes("\n") || value.kind !== "scalar"
    ? text.replaceAll(/^/gm, `\n${" ".repeat(12)}`).replaceAll(/\n+/g, "\n")
    : text;
}

function whoSets({ lock, node, usually }: Setting): string {
  if (lock) {
    const place = placeOf(lock.location);
    return `${lock.location.source.path} alone, which locks ${lock.key} at ${place}`;
  }
  if (node["x-effect"] === "layering") return "a defaults.yaml only";
  return usualSetters[usually] ?? usually;
}

const usualSetters: Readonly<Record<string, string>> = {
  national: "Proviso for all schools, until a defaults.yaml or the school's own file has it",
  authority: "usually the authority's defaults.yaml; nothing locks it, so a school may as well",
  trust: "usually the trust's defaults.yaml; nothing locks it, so a school may as well",
  school: "the school's own file",
};
