import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { htmlToPrint, renderHtml } from "../../src/render/html/render-html.ts";
import { stylesheet } from "../../src/render/html/stylesheet.ts";
import { estimatePages } from "../../src/render/paginate/estimate-pages.ts";
import { finishPdf } from "../../src/render/pdf/finish-pdf.ts";
import { given } from "./compose.ts";
import { canPrint, printed } from "./finished-files.ts";
import { composedOf } from "./schools.ts";
import { themeOf } from "./themes.ts";

const { create } = createRequire(import.meta.url)("fontkit");

// One policy has a chart, the other school a crest, colours and a typeface.
const policies = ["kent/great-chart", "derbyshire/stonegarth"].map((school) => ({
  school,
  composed: composedOf(school).find(({ document }) => document.id === "online-safety"),
}));

describe.skipIf(!canPrint)("what is given to the printer", () => {
  test.each(policies)(
    "prints as the web page does, for $school",
    async ({ composed }) => {
      if (!composed) throw new Error("The school has no such policy.");
      const { document } = composed;
      const theme = await themeOf(composed);
      const pages = estimatePages(document, theme);
      const web = new TextDecoder().decode(await renderHtml(document, theme, pages));
      const paper = htmlToPrint(document, theme, pages);
      expect(paper).not.toBe(web);

      const [ofWeb, ofPaper] = await Promise.all(
        [web, paper].map(async (html) =>
          given(await finishPdf(await printed(html), document, theme)),
        ),
      );
      expect(ofWeb && ofPaper && Buffer.compare(ofWeb, ofPaper)).toBe(0);
    },
    60_000,
  );
});

test("the fonts of a page draw what only its style sheet shows: bullets, and numbers of pages", async () => {
  const composed = policies.find(({ school }) => school.endsWith("stonegarth"))?.composed;
  if (!composed) throw new Error("The school has no such policy.");
  const page = stylesheet(composed.document, await themeOf(composed), "");
  const bullets = Array.from(page.matchAll(/list-style-type: "(.)/gu), ([, sign]) => sign ?? "");
  expect(bullets).toEqual(["•", "–"]);
  const signs = [...bullets, ..."0123456789Page of"].filter((sign) => sign !== " ");

  const font = /font-family: "Tinos";\s+font-weight: 400;[^}]*?base64,([^"]+)"/.exec(page)?.[1];
  const tinos = create(Buffer.from(font ?? "", "base64"));
  const outlines = signs.map((sign): string =>
    tinos.glyphForCodePoint(sign.codePointAt(0)).path.toSVG(),
  );
  expect(signs.filter((_, at) => (outlines[at]?.length ?? 0) < 20)).toEqual([]);
});
