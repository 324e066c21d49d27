import { expect, test } from "vitest";
import { renderHtml } from "../../../src/render/html/render-html.ts";
import { estimatePages } from "../../../src/render/paginate/estimate-pages.ts";
import { documentOf, packNamed, policyOf, projectFile, theme } from "../../formats/compose.ts";
import { printer } from "../../formats/finished-files.ts";
import { outlinePages, sectionsOf } from "./outline-pages.ts";

test("finds the forms on the pages where the browser prints them", async () => {
  const document = documentOf(
    packNamed("records"),
    projectFile("schools/derbyshire/defaults.yaml"),
    projectFile("schools/derbyshire/stonegarth.yaml"),
  );
  const estimated = estimatePages(document, theme);
  const html = new TextDecoder().decode(await renderHtml(document, theme, estimated));
  const printed = await outlinePages(await printer.print(html), document);

  expect(printed.size).toBeGreaterThan(4);
  expect([...printed]).toEqual([...printed.keys()].map((id) => [id, estimated.get(id)]));
}, 60_000);

// `npm run prove:pages` does the same for every school, and for Word's file too.
const schools = [
  ["without a chart", "durham", "delves-lane"],
  ["with a chart", "derbyshire", "nettlebeck"],
] as const;

test.each(schools)(
  "finds nearly every section of a policy %s on the page where the browser prints it, and none further than the next",
  async (_, county, school) => {
    const document = policyOf(
      projectFile(`schools/${county}/defaults.yaml`),
      projectFile(`schools/${county}/${school}.yaml`),
    );
    const estimated = estimatePages(document, theme);
    const html = new TextDecoder().decode(await renderHtml(document, theme, estimated));
    const printed = await outlinePages(await printer.print(html), document);

    const ids = sectionsOf(document).map(({ id }) => id);
    const distances = ids.map((id) => Math.abs((estimated.get(id) ?? 0) - (printed.get(id) ?? 0)));
    expect(ids.length).toBeGreaterThan(50);
    expect(Math.max(...distances)).toBeLessThanOrEqual(1);
    expect(distances.filter((distance) => distance === 0).length).toBeGreaterThan(0.9 * ids.length);
  },
  60_000,
);
