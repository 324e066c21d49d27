import type { Browser, Page } from "puppeteer-core";
import { within } from "../deadline.ts";
import { BrowserFailure } from "./browser-failure.ts";

/** Prints an HTML page in a page of its own, so that equal pages give equal bytes. */
export async function printPage(
  browser: Browser,
  html: string,
  timeoutMilliseconds: number,
): Promise<Uint8Array> {
  const page = await within(timeoutMilliseconds, browser.newPage());
  try {
    return await within(timeoutMilliseconds, Promise.race([print(page, html), crashOf(page)]));
  } finally {
    // Not awaited: a page that hangs does not close either, and its browser is given up then.
    page.close().catch(() => undefined);
  }
}

async function print(page: Page, html: string): Promise<Uint8Array> {
  await lockDown(page);
  // No time limits of its own: the whole print has one.
  await page.setContent(html, { waitUntil: "load", timeout: 0 });
  await page.evaluate(loadFonts);
  const pdf = await page.pdf({
    format: "a4",
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  });
  if (!hasFont(pdf)) throw noFonts();
  return pdf;
}

/** What is asked for only while a page is printed comes too late: the page would be printed in another font. */
const loadFonts =
  "Promise.allSettled(Array.from(document.fonts, (font) => font.load())).then(() => undefined)";

/** Takes scripts, the network, files and navigation away from a page. */
async function lockDown(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  session.on("Fetch.requestPaused", ({ requestId }) => {
    // "Aborted" keeps the page in place where a redirect (meta refresh) would show an error page.
    session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" }).catch(() => undefined);
  });
  await Promise.all([
    session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
    page.setJavaScriptEnabled(false),
    page.setOfflineMode(true),
  ]);
}

async function crashOf(page: Page): Promise<never> {
  return new Promise((_, reject) => {
    page.once("error", () => reject(new Error("the page crashed in the browser")));
  });
}

function noFonts(): BrowserFailure {
  return new BrowserFailure(
    "browser/print-failed",
    "The browser printed pages without any text, because this computer has no fonts.",
    "Install any font (on Debian and Ubuntu: apt install fonts-liberation), or use --browser embedded, which brings one.",
  );
}

// Without any font on the computer Chromium prints blank pages, even if the page brings its own.
function hasFont(pdf: Uint8Array): boolean {
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes("/BaseFont");
}
