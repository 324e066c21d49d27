import type { YamlMap } from "../../yaml/tree.ts";
import { firstDay } from "../in-force.ts";
import type { EntryReader } from "./entry-reader.ts";
import { textIn } from "./fields.ts";

/** Editions stand in the order they came into force, each once; those of unknown date come first. */
export function checkEditions(editions: readonly YamlMap[], reader: EntryReader): void {
  for (const edition of editions) checkCertainty(edition, reader);
  checkNames(editions, reader);
  checkOrder(editions, reader);
}

function checkNames(editions: readonly YamlMap[], reader: EntryReader): void {
  const names = editions.flatMap((edition) => edition.entries.get("edition")?.value ?? []);
  const texts = names.map(textIn);
  for (const [index, name] of names.entries()) {
    if (texts.indexOf(texts[index]) < index)
      reader.report("This edition stands here a second time.", name.location);
  }
}

function checkOrder(editions: readonly YamlMap[], reader: EntryReader): void {
  let latest = "";
  for (const edition of editions) {
    const date = edition.entries.get("in_force")?.value;
    const start = date === undefined ? "" : firstDay(textIn(date) ?? "");
    if (start <= latest && latest !== "")
      reader.report(
        "The editions are not in the order they came into force.",
        (date ?? edition).location,
        "The newest stands last, and those whose date is not known stand first.",
      );
    if (start !== "") latest = start;
  }
}

/** What was read somewhere was read on a day; what is from memory was not. */
export function checkCertainty(entry: YamlMap, reader: EntryReader): void {
  const certainty = entry.entries.get("certainty");
  const checked = entry.entries.get("checked_on");
  const word = textIn(certainty?.value);
  if (word === "memory" && checked)
    reader.report("What is from memory has not been checked on a day.", checked.key);
  if ((word === "page" || word === "reported") && certainty && !checked)
    reader.report(
      `What is ${word} needs checked_on: the day it was read.`,
      certainty.value.location,
    );
}
