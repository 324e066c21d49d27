// Prints one page, says so, and then keeps its browser: lifetime.test.ts ends it from outside.
import { writeSync } from "node:fs";
import { createPdfPrinter } from "../../../src/host/browser/pdf-printer.ts";
import { embeddedEnvironment } from "./embedded-here.ts";

const printer = createPdfPrinter({ environment: embeddedEnvironment });
await printer.print("<p>x");
writeSync(1, "printed\n");
if (process.argv.includes("--exit")) process.exit(7);
setInterval(() => undefined, 1000);
