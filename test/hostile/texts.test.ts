import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkspace } from "../../src/build/workspace.ts";
import { projectAt } from "../../src/host/project.ts";
import { given } from "../formats/compose.ts";
import { printer } from "../formats/finished-files.ts";
import { hasEmbedded } from "../host/browser/embedded-here.ts";
import { Renderings } from "./differences.ts";
import {
  fullSchool,
  type Place,
  places,
  prepareProject,
  schoolWith,
  schoolWithAll,
  spread,
} from "./hostile-school.ts";
import { type Canary, naughtyTexts, noCanary } from "./naughty-texts.ts";
import { pdfFaults } from "./pdf-faults.ts";

const root = mkdtempSync(join(tmpdir(), "proviso-hostile-"));
prepareProject(root);
afterAll(() => rmSync(root, { recursive: true, force: true }));
const workspace = given(openWorkspace(projectAt(root), "2026-11-22"));
const renderings = await Renderings.open(workspace, printer);

/** One short document: what is refused is refused whichever is made. */
const shortSchool: object = { ...fullSchool, documents: ["records"], sections: {} };

function placeOf(key: string): Place {
  const place = places.find((each) => each.key === key);
  if (!place) throw new Error(`There is no text at ${key}.`);
  return place;
}

/** Places of texts without a form of their own. A motto is too short for some texts. */
const open = places.filter(
  ({ hasForm, isWording, key }) => !hasForm && !isWording && key !== "brand.motto",
);
const isKept = ({ path }: Place) => path[0] !== "sections";

const texts = naughtyTexts(noCanary);
const accepted = Object.entries(texts).filter(
  ([, text]) => schoolWith(workspace, placeOf("filtering.provider"), text, shortSchool).documents,
);

test("there is a place for each text that a school can write", () => {
  expect(places.length).toBeGreaterThan(190);
  expect(schoolWithAll(workspace, new Map())).toMatchObject({ errors: [] });
});

describe("a text is refused at its place, or is a text:", () => {
  test.each(["school.name", "people.head.email"])("%s", (key) => {
    const verdicts = Object.entries(texts).map(([name, text]) => {
      const { documents, errors, misplaced } = schoolWith(
        workspace,
        placeOf(key),
        text,
        shortSchool,
      );
      return { name, misplaced, isClear: (documents === undefined) === errors.length > 0 };
    });
    expect(verdicts.filter(({ misplaced, isClear }) => misplaced.length > 0 || !isClear)).toEqual(
      [],
    );
  });

  test("what cannot be printed as it stands is never accepted", () => {
    const names = accepted.map(([name]) => name);
    expect(names.filter((name) => /direction|zero|null|control|bell|surrogate/.test(name))).toEqual(
      [],
    );
    expect(names.length).toBeGreaterThan(50);
  });
});

describe("texts that are accepted change no page and no Word file but for their words", () => {
  test.each([0, 1])("each in several places, round %i", async (round) => {
    const spoilt = spread(open, accepted, round);
    expect(await renderings.differences(spoilt)).toEqual([]);
  });

  test("in wording of a school's own, which is a small Markdown", async () => {
    const place = placeOf("sections.education-learners.add.0.text");
    const school = { ...fullSchool, documents: ["online-safety"] };
    const some = accepted.filter((_, index) => index % 3 === 0);
    const all = some.filter(([, text]) => schoolWith(workspace, place, text, school).documents);
    const joined = all.map(([, text]) => text.slice(0, 60)).join(" ");
    const worded = await Renderings.open(workspace, printer, school);
    expect(await worded.differences(new Map([[place, joined.slice(0, 1900)]]))).toEqual([]);
  });
});

describe.skipIf(!hasEmbedded)("a browser that prints them", () => {
  const requests: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    response.end("CANARY");
  });
  let canary: Canary = noCanary;
  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    const file = join(root, "canary.html");
    writeFileSync(file, "<h1>CANARY</h1>");
    const { port } = server.address() as AddressInfo;
    canary = { server: `http://127.0.0.1:${port}`, file: pathToFileURL(file).href };
  });
  afterAll(() => void server.close());

  test("asks no server and no file, and makes a PDF that does nothing", async () => {
    const own = Object.entries(naughtyTexts(canary)).filter(([name]) =>
      accepted.some(([known]) => known === name),
    );
    const { documents, errors } = schoolWithAll(workspace, spread(open.filter(isKept), own, 2), {
      ...fullSchool,
      documents: ["mobile-phones"],
      sections: {},
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    const made = await renderings.of(documents ?? [], ["pdf"]);
    expect(made).toHaveLength(1);
    for (const { bytes } of made) expect(await pdfFaults(bytes, "CANARY")).toEqual([]);
    expect(requests).toEqual([]);
    await fetch(`${canary.server}/control`);
    expect(requests).toEqual(["/control"]);
  });
});
