// Runs Proviso as `bin/proviso.js` does, and keeps the code that it took.
import { keepCode, noteCode } from "./with-code.ts";

noteCode();
const { main } = require("../cli/main.cjs") as typeof import("../cli/main.ts");

main(process.argv.slice(2)).then(keepCode);
