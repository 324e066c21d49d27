import type { Change } from "../../build/change.ts";
import type { YamlNode } from "../../yaml/tree.ts";
import { inert, inertLine } from "./inert.ts";
import { placeOf, shortly } from "./settings-table.ts";

/** A change for people: where it is, what was and what is. */
export function changeText(key: string, change: Change): string {
  const { before, after, written, inherited, stillNamed, file, text } = change;
  const place = placeOf(written.location);
  if (text === file.source.text) return `${place}\n${inertLine(key)} is ${words(after)} already.\n`;
  const lines = [
    place,
    `${inertLine(key)}: ${words(before)} → ${words(after)}`,
    ...(inherited && before
      ? [`The new value is the school's own and goes before that of ${placeOf(before.location)}.`]
      : []),
    ...stillNamed.map((other) => `${words(before)} also stands at ${placeOf(other)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function words(value: YamlNode | undefined): string {
  return value ? inertLine(shortly(value)) : "not set";
}

/** The lines that differ between two texts of one file, those before with - and those after with +. */
export function changedLines(before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.split(/\r?\n/)) as [string[], string[]];
  const most = Math.min(old.length, now.length);
  const sameFrom = (at: (lines: string[], index: number) => string | undefined, limit: number) => {
    let count = 0;
    while (count < limit && at(old, count) === at(now, count)) count += 1;
    return count;
  };
  const head = sameFrom((lines, index) => lines[index], most);
  const tail = sameFrom((lines, index) => lines.at(-1 - index), most - head);
  const mark = (lines: string[], sign: string) =>
    lines
      .slice(head, lines.length - tail)
      .map((line, index) => `${sign} ${String(head + index + 1).padStart(4)}  ${inert(line)}\n`);
  return [...mark(old, "-"), ...mark(now, "+")].join("");
}
