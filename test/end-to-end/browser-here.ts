import { findBrowsers } from "../../src/host/browser/find-browsers.ts";
import { thisMachine } from "../../src/host/browser/machine.ts";

/** Whether PDF can be printed here. On a developer's computer it need not be, in CI it must. */
export const hasBrowser = Boolean(process.env["CI"]) || (await isThereOne());

async function isThereOne(): Promise<boolean> {
  return findBrowsers(undefined, thisMachine(process.env)).then(
    () => true,
    () => false,
  );
}
