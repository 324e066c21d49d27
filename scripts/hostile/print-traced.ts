// Prints one hostile school, for whoever watches this process: print-traced <folder> <server> <file>.
import { printAll } from "./prove-browser.ts";

const [folder = "", server = "", file = ""] = process.argv.slice(2);
const faults = await printAll(folder, { server, file }, 1);
if (faults.length > 0) throw new Error(faults.join("\n"));
