import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPdfPrinter } from "../../../src/host/browser/pdf-printer.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { embeddedEnvironment as environment, hasEmbedded } from "./embedded-here.ts";

/** Everything a page can reach out with, towards a server or a folder. */
function greedyPage(base: string, refresh: string): string {
  return `<!doctype html><html lang="en"><head><title>Greedy</title>
<meta http-equiv="refresh" content="0; url=${refresh}">
<link rel="stylesheet" href="${base}/style.css"><link rel="preload" as="image" href="${base}/preload.png">
<link rel="preconnect" href="${base}/"><link rel="icon" href="${base}/icon.png"><link rel="prefetch" href="${base}/next.html">
<style>@import url("${base}/import.css"); @font-face { font-family: theirs; src: url("${base}/font.woff2") }
body { background: url("${base}/background.png"); font-family: theirs, serif } h1::before { content: url("${base}/content.png") }</style>
<script>document.title = "scripted"; fetch("${base}/fetch"); location = "${base}/location"</script>
<script src="${base}/script.js"></script><script type="module" src="${base}/module.js"></script>
</head><body onload="fetch('${base}/onload')"><h1>Survivor</h1>
<img src="${base}/image.html" alt=""><img srcset="${base}/srcset.png 1x" alt=""><picture><source srcset="${base}/source.png"></picture>
<iframe src="${base}/frame.html"></iframe><object data="${base}/object.html"></object><embed src="${base}/embed.html">
<video src="${base}/video.mp4" poster="${base}/poster.png"></video><audio src="${base}/audio.mp3" preload="auto"></audio>
<svg><image href="${base}/svg.png" width="9" height="9"/><use href="${base}/use.svg#a"/></svg>
<noscript><img src="${base}/noscript.png" alt=""></noscript><a href="${base}/link" ping="${base}/ping">link</a>
</body></html>`;
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join(" ");
  });
  const text = (await Promise.all(pages)).join(" ");
  await document.destroy();
  return text;
}

describe.skipIf(!hasEmbedded)("a page that reaches out", { timeout: 60_000 }, () => {
  const requests: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    response.end("<h1>CANARY</h1>");
  });
  const printer = createPdfPrinter({ environment });
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, resolve)));
  afterAll(async () => {
    await printer.close();
    server.close();
  });

  test.each(["127.0.0.1", "localhost", "[::1]"])("gets nothing from %s", async (host) => {
    const base = `http://${host}:${(server.address() as AddressInfo).port}`;
    const text = await textOf(await printer.print(greedyPage(base, `${base}/refresh.html`)));
    expect(text).toContain("Survivor");
    expect(text).not.toContain("CANARY");
    expect(requests).toEqual([]);
  });

  test("gets nothing from the disk", async () => {
    const folder = temporaryFolder();
    for (const name of ["frame", "object", "embed", "image", "refresh"]) {
      writeFileSync(join(folder, `${name}.html`), "<h1>CANARY</h1>");
    }
    const base = pathToFileURL(folder).href;
    const text = await textOf(await printer.print(greedyPage(base, `${base}/refresh.html`)));
    expect(text).toContain("Survivor");
    expect(text).not.toContain("CANARY");
  });

  test("is not replaced by a page inside its own address", async () => {
    const text = await textOf(
      await printer.print(greedyPage("about:blank", "data:text/html,<h1>CANARY</h1>")),
    );
    expect(text).toContain("Survivor");
    expect(text).not.toContain("CANARY");
  });

  test("runs no script", async () => {
    const html = `<html lang="en"><title>Quiet</title><p>Plain<script>document.body.textContent = "CANARY"</script>
<img src="data:image/png;base64,broken" onerror="document.body.textContent = 'CANARY'">`;
    expect(await textOf(await printer.print(html))).toMatch(/^\s*Plain/);
  });

  test("would be seen by the server if it got through", async () => {
    const { port } = server.address() as AddressInfo;
    await fetch(`http://127.0.0.1:${port}/control`);
    expect(requests).toEqual(["/control"]);
  });
});
