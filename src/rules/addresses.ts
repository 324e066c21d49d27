import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { SchoolRule } from "./school-rule.ts";

/** E-mail and web addresses that have the look of one, and that nobody can write to or open. */
export const addresses: SchoolRule = ({ texts }) =>
  texts.flatMap(({ kind, text, location }): readonly Diagnostic[] => {
    if (kind === "email" && !isEmail(text)) {
      const hint =
        "Look for a comma, a bracket or a second dot. An address is like office@northfield.example.";
      return [
        diagnose("rules/malformed-email", `Nobody can write to ${text}.`, { location, hint }),
      ];
    }
    if (kind === "address" && !isPublicAddress(text)) {
      const hint =
        "Open the page, copy the address from the browser’s bar, and write it here whole: https://www.northfield.example/page.";
      return [diagnose("rules/malformed-address", `${text} leads nowhere.`, { location, hint })];
    }
    return [];
  });

/** A host with at least two parts of letters, digits and hyphens, the last of letters. */
const host = /^(?:[a-z0-9À-ž](?:[a-z0-9À-ž-]*[a-z0-9À-ž])?\.)+(?:[a-zÀ-ž]{2,}|xn--[a-z\d-]+)$/i;
/** What stands before the @: without brackets, commas and quotes, and with single dots in it. */
const mailbox = /^[^\s@()<>[\]\\,;:".]+(?:\.[^\s@()<>[\]\\,;:".]+)*$/;

function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  return mailbox.test(text.slice(0, at)) && host.test(text.slice(at + 1));
}

/** Whether anybody could open it: a name on the public internet, without a password in it and with one scheme only. */
function isPublicAddress(text: string): boolean {
  if (!URL.canParse(text) || /[<>"{}|\\^`]|[.,;)]$|^https?:\/\/.*(?<=\/\/)https?[:/]/i.test(text))
    return false;
  const { hostname, username, password } = new URL(text);
  return username === "" && password === "" && host.test(hostname);
}
