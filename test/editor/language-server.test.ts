import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { yamlFilesBelow } from "../../src/host/project.ts";
import { LanguageClient } from "./language-client.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(repository, "schools", "derbyshire");
const file = readFileSync(join(folder, "nettlebeck.yaml"), "utf8");
const [modeline = ""] = file.split("\n");

let client: LanguageClient;
let files = 0;

beforeAll(async () => {
  client = new LanguageClient();
  await client.start(repository);
});
afterAll(async () => client.end());

/** Opens a school's file whose place of interest is marked by ▸. The mark of a schema comes first, as in our examples. */
async function opened(marked: string) {
  files += 1;
  const uri = pathToFileURL(join(folder, `school-${files}.yaml`)).href;
  const text = `${modeline}\n${marked}`;
  const before = text.slice(0, Math.max(text.indexOf("▸"), 0)).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const problems = await client.open(uri, text.replace("▸", ""));
  return { problems, place: { textDocument: { uri }, position } };
}

interface Completion {
  readonly items: readonly {
    readonly label: string;
    readonly documentation?: string | { readonly value: string };
  }[];
}

/** What the editor offers at a place, with what it says about each. */
async function offered(marked: string): Promise<Readonly<Record<string, string>>> {
  const { place } = await opened(marked);
  const { items } = (await client.ask("textDocument/completion", place)) as Completion;
  return Object.fromEntries(
    items.map(({ label, documentation = "" }) => [
      label,
      typeof documentation === "string" ? documentation : documentation.value,
    ]),
  );
}

async function hovered(marked: string): Promise<string> {
  const { place } = await opened(marked);
  const hover = await client.ask("textDocument/hover", place);
  return (hover as { contents: { value: string } }).contents.value;
}

test("our own schools and examples name their schema, and an editor finds nothing wrong with them", async () => {
  const paths = ["schools", "examples/authority"].flatMap((name) =>
    yamlFilesBelow(join(repository, name)),
  );
  const found = paths.map(async (path) => {
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=(?:\.\.\/)+schemas\/layer\.schema\.json\n/,
    );
    const problems = await client.open(pathToFileURL(path).href, text);
    return problems.map(({ message }) => `${path}: ${message}`);
  });
  expect((await Promise.all(found)).flat()).toEqual([]);
  expect(paths.length).toBeGreaterThan(10);
});

describe("an editor offers", () => {
  test("the choices of a setting, each with its meaning", async () => {
    expect(await offered("phones:\n  pupils:\n    rule: ▸\n")).toMatchObject({
      "handed-in": "Phones are handed in and given back at the end of the day.",
      pouch: "Phones are in a locked pouch all day.",
    });
  });

  test("the names of settings with what they mean, at the top and in a group", async () => {
    expect((await offered("▸"))["phones"]).toContain("phones");
    const inGroup = await offered("phones:\n  pupils:\n    ▸\n");
    expect(inGroup["storage"]).toMatch(/[A-Z].+\./);
    expect(Object.keys(inGroup)).toContain("contact_home");
  });

  test("the parts of a person, and the roles that a list may name", async () => {
    expect((await offered("people:\n  head:\n    ▸\n"))["name"]).toContain("printed");
    expect((await offered("social_media:\n  concerns_to:\n    - ▸\n"))["dsl"]).toContain(
      "safeguarding",
    );
  });
});

test("an editor says of a setting what it means, and what its choices do", async () => {
  const words = await hovered("phones:\n  pupils:\n    ru▸le: pouch\n");
  expect(words).toContain("What happens to pupils’ phones during the school day");
  expect(words).toContain("Phones are in a locked pouch all day.");
});

describe("an editor marks", () => {
  test.each([
    ["a setting that there is not", "phones:\n  ▸pupil: {}\n"],
    ["a choice that there is not", "phones:\n  pupils:\n    rule: ▸in-the-bin\n"],
    ["a value of another kind", "access:\n  audits: ▸sometimes\n"],
    ["a person without a name", "people:\n  ▸head:\n    role: headteacher\n"],
  ])("%s, at its place", async (_, marked) => {
    const { problems, place } = await opened(marked);
    expect(problems.map(({ range }) => range.start)).toContainEqual(place.position);
  });
});

test("all of this needs no network", () => {
  expect(client.complaints).toBe("");
});
