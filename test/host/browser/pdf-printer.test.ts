import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, describe, expect, test } from "vitest";
import { BrowserFailure } from "../../../src/host/browser/browser-failure.ts";
import { createPdfPrinter } from "../../../src/host/browser/pdf-printer.ts";
import { loadThemeFonts } from "../../../src/host/theme-fonts.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { embeddedEnvironment as environment, hasEmbedded } from "./embedded-here.ts";
import { descendantsOf } from "./processes.ts";

/** The bytes as letters, without the dates that a browser takes from the clock. */
function withoutDates(pdf: Uint8Array): string {
  return Buffer.from(pdf)
    .toString("latin1")
    .replaceAll(/\/(?:Creation|Mod)Date \(D:[^)]*\)/g, "");
}

/** The names of the fonts that are in it. */
function fontsOf(pdf: Uint8Array): ReadonlySet<string | undefined> {
  const fonts = Buffer.from(pdf)
    .toString("latin1")
    .matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+-\w+)/g);
  return new Set(Array.from(fonts, ([, name]) => name));
}

async function policy(paragraphs = 3): Promise<string> {
  const css = (await loadThemeFonts()).map(
    ({ weight, unicodeRange, woff2 }) => `@font-face { font-family: Arimo; font-weight: ${weight};
      src: url(data:font/woff2;base64,${Buffer.from(woff2).toString("base64")}) format("woff2");
      unicode-range: ${unicodeRange} }`,
  );
  const text = "<p>Phones are handed in at the office. Łódź, Ωμέγα, Привет, שלום.</p>";
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Online safety policy</title>
<style>${css.join("\n")} @page { size: A4; margin: 20mm; @bottom-center { content: counter(page); font: bold 9pt Arimo } }
body { font: 11pt Arimo }</style></head><body><main><h1>Online safety</h1><h2>Phones</h2>
${text.repeat(paragraphs)}<table><tr><th scope="col">Year</th></tr><tr><td>7</td></tr></table></main></body></html>`;
}

async function failureOf(printing: Promise<unknown>): Promise<unknown> {
  return printing.then(
    () => "printed",
    (error: unknown) => error,
  );
}

function browserIds(): readonly number[] {
  return descendantsOf(process.pid);
}

describe.skipIf(!hasEmbedded)("printing with the embedded browser", { timeout: 60_000 }, () => {
  const printer = createPdfPrinter({ environment });
  afterAll(() => printer.close());

  test("starts no browser before the first print", () => {
    expect(printer.describe()).toBeUndefined();
    expect(browserIds()).toEqual([]);
  });

  test("gives a tagged A4 document with title, language, outline and its own fonts", async () => {
    const pdf = await printer.print(await policy());
    expect(printer.describe()).toMatchObject({ version: expect.stringMatching(/^147\./) });
    expect(fontsOf(pdf)).toEqual(new Set(["Arimo-Bold", "Arimo-Regular"]));

    const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
    expect((await document.getMetadata()).info).toMatchObject({
      Title: "Online safety policy",
      Language: "en-GB",
    });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await document.getOutline()).toMatchObject([
      { title: "Online safety", items: [{ title: "Phones" }] },
    ]);
    const page = await document.getPage(1);
    expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
    expect(JSON.stringify(await page.getStructTree())).toMatch(/"H1".*"H2".*"Table"/);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    expect(text).toContain("Łódź, Ωμέγα, Привет");
    await document.destroy();
  });

  test("prints in its own fonts what no screen shows", async () => {
    const unseen = "@media screen { body { display: none } }</style>";
    const pdf = await printer.print((await policy()).replace("</style>", unseen));
    expect(fontsOf(pdf)).toEqual(new Set(["Arimo-Bold", "Arimo-Regular"]));
  });

  test("gives the same bytes each time but for the dates, from one browser and from two", async () => {
    const html = await policy(200);
    const other = createPdfPrinter({ environment });
    const first = await printer.print(html);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const [second, third] = await Promise.all([printer.print(html), other.print(html)]);
    await other.close();
    expect(Buffer.compare(first, second)).not.toBe(0);
    const [a, b, c] = [first, second, third].map(withoutDates);
    expect(a).toBe(b);
    expect(a).toBe(c);
  });

  test("prints several at once, and each its own", async () => {
    const names = ["Ash", "Beech", "Cedar", "Elm", "Fir"];
    const pdfs = await Promise.all(
      names.map((name) => printer.print(`<html lang="en"><title>${name}</title><p>${name}`)),
    );
    const titles = pdfs.map(
      (pdf) => /Title \((\w+)\)/.exec(Buffer.from(pdf).toString("latin1"))?.[1],
    );
    expect(titles).toEqual(names);
  });

  test("starts a fresh browser after so many prints and ends the old one", async () => {
    const recycling = createPdfPrinter({ environment, printsPerBrowser: 2 });
    const before = new Set(browserIds());
    const mainProcess = async (): Promise<number | undefined> => {
      await recycling.print("<p>x");
      return browserIds().find((id) => !before.has(id));
    };
    const [first, second, third] = [await mainProcess(), await mainProcess(), await mainProcess()];
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    await recycling.close();
    expect(browserIds().filter((id) => !before.has(id))).toEqual([]);
  });
});

describe.skipIf(!hasEmbedded)("when a print goes wrong", { timeout: 60_000 }, () => {
  test("a browser that dies is replaced and everything under way is printed again", async () => {
    const printer = createPdfPrinter({ environment });
    const before = new Set(browserIds());
    await printer.print("<p>x");
    const html = await policy(700);
    const printing = Promise.all([printer.print(html), printer.print(html)]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const id of browserIds()) if (!before.has(id)) process.kill(id, "SIGKILL");
    const pdfs = await printing;
    expect(pdfs.map((pdf) => pdf.length > 10_000)).toEqual([true, true]);
    expect((await printer.print("<p>after")).length).toBeGreaterThan(0);
    await printer.close();
    expect(browserIds().filter((id) => !before.has(id))).toEqual([]);
  });

  test("a print that takes too long is a failure that says so, and is not waited for", async () => {
    const printer = createPdfPrinter({ environment, timeoutMilliseconds: 150 });
    const slow = failureOf(printer.print(await policy(4000)));
    const failure = await slow;
    expect(failure).toBeInstanceOf(BrowserFailure);
    expect(failure).toMatchObject({ diagnostic: { code: "browser/print-failed" } });
    await printer.close();
  });

  test("a page without a single letter is refused: that is how a computer without fonts prints", async () => {
    const printer = createPdfPrinter({ environment });
    const failure = await failureOf(printer.print("<html><body></body></html>"));
    expect(failure).toMatchObject({ diagnostic: { code: "browser/print-failed" } });
    await printer.close();
  });

  test("closing ends what is under way, and nothing prints afterwards", async () => {
    const printer = createPdfPrinter({ environment });
    await printer.print("<p>x");
    const underWay = failureOf(printer.print(await policy(2000)));
    await printer.close();
    expect(await underWay).toMatchObject({ diagnostic: { code: "browser/print-failed" } });
    expect(await failureOf(printer.print("<p>x"))).toBeInstanceOf(Error);
    await printer.close();
  });

  test("a browser that does not start gives way to the next one", async () => {
    const folder = temporaryFolder();
    const broken = join(folder, "chrome-headless-shell");
    writeFileSync(broken, "#!/bin/sh\necho broken >&2\nexit 1\n", { mode: 0o755 });
    const printer = createPdfPrinter({
      environment: {
        ...environment,
        PROVISO_BROWSER: "",
        PATH: `${folder}:${environment["PATH"]}`,
      },
    });
    expect((await printer.print("<p>x")).length).toBeGreaterThan(0);
    await printer.close();
  });

  test("a browser that cannot be found fails every print the same way", async () => {
    const printer = createPdfPrinter({ setting: "/no/such/browser", environment });
    const failures = await Promise.all([1, 2].map(() => failureOf(printer.print("<p>x"))));
    for (const failure of failures) {
      expect(failure).toMatchObject({ diagnostic: { code: "browser/not-found" } });
    }
    await printer.close();
  });
});
