import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openWorkspace } from "../../src/build/workspace.ts";
import { createPdfPrinter } from "../../src/host/browser/pdf-printer.ts";
import { projectAt } from "../../src/host/project.ts";
import { given } from "../../test/formats/compose.ts";
import { Renderings } from "../../test/hostile/differences.ts";
import { places, schoolWith, schoolWithAll, spread } from "../../test/hostile/hostile-school.ts";
import { type Canary, naughtyTexts } from "../../test/hostile/naughty-texts.ts";
import { pdfFaults } from "../../test/hostile/pdf-faults.ts";

/** So many schools are printed, each with other texts in each place. */
const rounds = 6;

/**
 * Prints schools full of hostile texts while a server listens and a file lies there that nobody may read. Where there is
 * strace, each connection and each file that the browser opens is looked at too.
 */
export async function proveBrowser(folder: string): Promise<readonly string[]> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(String(request.url));
    response.end("CANARY");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const file = join(folder, "canary.html");
  writeFileSync(file, "<h1>CANARY</h1>");
  const canary = { server: `http://127.0.0.1:${port}`, file: pathToFileURL(file).href };
  try {
    const faults = [...(await printAll(folder, canary)), ...traced(folder, canary)];
    faults.push(...requests.map((url) => `asked the server for ${url}`));
    await fetch(`${canary.server}/control`);
    if (!requests.includes("/control")) faults.push("the server hears nothing");
    return faults;
  } finally {
    server.close();
  }
}

/** Prints every document of every round, and says what is wrong with the PDFs. */
export async function printAll(
  folder: string,
  canary: Canary,
  count = rounds,
): Promise<readonly string[]> {
  const workspace = given(openWorkspace(projectAt(folder), "2026-11-22"));
  const printer = createPdfPrinter({ environment: process.env });
  try {
    const renderings = await Renderings.open(workspace, printer);
    const open = places.filter(
      ({ hasForm, isWording, key }) => !hasForm && !isWording && key !== "brand.motto",
    );
    const accepted = Object.entries(naughtyTexts(canary)).filter(
      ([, text]) => schoolWith(workspace, { path: ["filtering", "provider"] }, text).documents,
    );
    const faults: string[] = [];
    let pdfs = 0;
    for (let round = 0; round < count; round += 1) {
      const { documents, errors } = schoolWithAll(workspace, spread(open, accepted, round));
      faults.push(...errors.map(({ message }) => message));
      for (const { bytes } of await renderings.of(documents ?? [], ["pdf"])) {
        pdfs += 1;
        faults.push(...(await pdfFaults(bytes, "CANARY")));
      }
    }
    if (pdfs < count * 4) faults.push(`only ${pdfs} PDFs were made`);
    console.log(`Browser: ${pdfs} PDFs of ${count} schools with ${accepted.length} texts.`);
    return faults;
  } finally {
    await printer.close();
  }
}

/** One school again, with every system call that connects, sends or opens written down. */
function traced(folder: string, canary: Canary): readonly string[] {
  if (spawnSync("strace", ["-V"]).status !== 0) {
    console.log("  There is no strace here, so connections were not looked at.");
    return [];
  }
  const log = join(folder, "strace.log");
  const script = fileURLToPath(new URL("print-traced.ts", import.meta.url));
  const { status, stderr } = spawnSync(
    "strace",
    [
      ...["-f", "-qq", "-s", "256", "-e", "trace=connect,sendto,sendmsg,sendmmsg,openat,open"],
      ...["-o", log, process.execPath, "--import", "tsx", script],
      ...[folder, canary.server, canary.file],
    ],
    { encoding: "utf8" },
  );
  if (status !== 0 || !existsSync(log)) return [`The traced print ended with ${status}: ${stderr}`];
  const calls = readFileSync(log, "utf8").split("\n");
  const opened = calls.filter((call) => /\bopen(?:at)?\(/.test(call));
  const outgoing = calls.filter((call) => /sa_family=AF_INET6?/.test(call));
  const canaries = opened.filter((call) => call.includes("canary.html"));
  console.log(
    `  Traced: ${calls.length} calls, ${opened.length} files opened, ${outgoing.length} calls to a network address, ${canaries.length} of the canary.`,
  );
  // What is certainly opened has to be seen, or the trace sees nothing.
  const sees = opened.some((call) => call.includes("print-traced.ts"));
  return [...outgoing, ...canaries, ...(sees ? [] : ["the trace does not see files"])];
}
