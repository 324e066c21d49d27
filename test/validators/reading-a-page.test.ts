import type { Page } from "puppeteer-core";
import { afterAll, describe, expect, test } from "vitest";
import { renderHtml } from "../../src/render/html/render-html.ts";
import { policyOf, theme } from "../formats/compose.ts";
import { authority, school } from "../formats/small-school.ts";
import { openPage, type ReadingMode, readingModes, startBrowser } from "./browser-pages.ts";

const browser = await startBrowser();
afterAll(async () => browser?.close());

// With letters that the smallest fonts do not have, in regular and in bold.
const named =
  "people: { head: { name: Łucja Ŵyn }, dsl: [{ name: Ștefan Ŷ, phone: '01632 960333' }] }";
const policy = policyOf(authority, school, named);
const html = new TextDecoder().decode(await renderHtml(policy, theme, new Map()));

const [wide, , narrow] = readingModes;

async function reading<Seen>(
  mode: ReadingMode | undefined,
  look: (page: Page) => Promise<Seen>,
): Promise<Seen> {
  if (!browser || !mode) throw new Error("There is no browser or no such way of reading.");
  const page = await openPage(browser, html, mode);
  try {
    return await look(page);
  } finally {
    await page.close();
  }
}

/** Goes to an address within the page, and waits until the page has been drawn again. */
const goTo = (id: string) =>
  `new Promise((resolve) => {
    location.hash = ${JSON.stringify(id)};
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)));
  })`;

/** The entry of the contents list that bears the mark of the current section, and whether it can be seen. */
const marked = `[...document.querySelectorAll("nav a")]
  .filter((link) => getComputedStyle(link).boxShadow !== "none")
  .map((link) => {
    const { bottom, top } = link.getBoundingClientRect();
    return [link.hash, top >= 0 && bottom <= innerHeight];
  })`;

describe.skipIf(!browser)("the contents list", () => {
  test.each(["roles-dsl", "filtering", "links"])(
    "shows that %s is being read, in view however long the list is",
    async (id) => {
      const seen = await reading(wide, async (page) => {
        await page.evaluate(goTo(id));
        return page.evaluate(marked);
      });
      expect(seen).toEqual([[`#${id}`, true]]);
    },
  );

  test("marks the section jumped to where a browser cannot follow scrolling", async () => {
    const fallback = `[...document.styleSheets[0].cssRules]
      .flatMap((rule) => [...(rule.cssRules ?? [])])
      .filter((rule) => rule.conditionText?.startsWith("not"))
      .flatMap((rule) => [...rule.cssRules])
      .flatMap(({ selectorText }) => [...document.querySelectorAll(selectorText)])
      .map((link) => link.hash)`;
    const seen = await reading(wide, async (page) => {
      const before = await page.evaluate(fallback);
      await page.evaluate(goTo("filtering"));
      return [before, await page.evaluate(fallback)];
    });
    expect(seen).toEqual([[], ["#filtering-monitoring", "#filtering"]]);
  });
});

describe.skipIf(!browser)("a keyboard", () => {
  /** Everything that takes the focus, and whether something else lies over it. */
  async function stops(page: Page, count: number): Promise<readonly unknown[]> {
    const seen: unknown[] = [];
    for (let stop = 0; stop < count; stop++) {
      await page.keyboard.press("Tab");
      seen.push(await page.evaluate(focused));
    }
    return seen;
  }

  const focused = `(() => {
    const element = document.activeElement;
    const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
    const style = getComputedStyle(element);
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    const covered = !(element === at || element.contains(at));
    return { text: element.textContent || element.ariaLabel, covered, opacity: style.opacity, outline: style.outlineStyle };
  })()`;

  test("first comes to the way past the head of the page", async () => {
    const [first] = await reading(wide, (page) => stops(page, 1));
    expect(first).toMatchObject({ text: "Skip to the policy", covered: false, outline: "solid" });
  });

  test.each([
    ["wide", wide],
    ["narrow", narrow],
  ])("sees each of its stops, and none lies under something else: %s", async (_, mode) => {
    const seen = await reading(mode, (page) => stops(page, 150));
    expect(new Set(seen.map((stop) => JSON.stringify(stop))).size).toBeGreaterThan(100);
    expect(seen).toEqual(
      seen.map(() => expect.objectContaining({ covered: false, opacity: "1", outline: "solid" })),
    );
  });
});

describe.skipIf(!browser)("a page", () => {
  test("draws every letter with the fonts that it brings along", async () => {
    const seen = await reading(wide, (page) =>
      page.evaluate("document.fonts.ready.then((fonts) => [...fonts].map(({ status }) => status))"),
    );
    expect(seen).toEqual(["loaded", "loaded", "loaded", "loaded"]);
    expect(html.match(/data:font\/woff;/g)).toHaveLength(2);
    expect(Buffer.byteLength(html)).toBeLessThan(300_000);
  });

  test("does not move by itself for those who ask for less motion", async () => {
    const seen = await reading(wide, (page) =>
      page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"),
    );
    expect(seen).toBe("auto");
  });

  test("needs no script", () => {
    expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=/);
  });
});
