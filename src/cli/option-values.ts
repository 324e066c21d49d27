import { InvalidArgumentError } from "commander";
import type { Shard } from "../build/shard.ts";
import { type Format, formats } from "../render/renderer.ts";

/** The formats of a comma-separated list, each once, in their usual order. */
export function parseFormats(list: string): readonly Format[] {
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !formats.some((format) => format === name));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(
      `There is no format "${unknown}". Known formats: ${formats.join(", ")}.`,
    );
  }
  return formats.filter((format) => names.includes(format));
}

/** A day of the calendar as YYYY-MM-DD. */
export function parseDay(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !exists) {
    throw new InvalidArgumentError("Write a day of the calendar, such as 2026-11-22.");
  }
  return text;
}

/** A whole number that is not below 0. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError("Write a whole number, such as 0 or 20.");
  return Number(text);
}

/** A whole number that is not below 1, such as of things done at once. */
export function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new InvalidArgumentError("Write a whole number from 1 to 999, such as 2 or 4.");
  return Number(text);
}

/** One of several shards, as "3/8". */
export function parseShard(text: string): Shard {
  const written = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  if (!written) throw new InvalidArgumentError("Write the shard and how many there are, as 3/8.");
  const [index, count] = [Number(written[1]), Number(written[2])];
  if (count === 0) throw new InvalidArgumentError("There has to be at least one shard, 1/1.");
  if (index < 1 || index > count) {
    const first = "Shards are counted from 1";
    throw new InvalidArgumentError(
      `${first}: of ${count}, they are 1/${count} to ${count}/${count}.`,
    );
  }
  return { index, count };
}

/** A revision of git. What begins with "-" would be an option to git. */
export function parseRevision(text: string): string {
  if (text === "" || text.startsWith("-"))
    throw new InvalidArgumentError("Name a branch, a tag or a commit, such as origin/main.");
  return text;
}
