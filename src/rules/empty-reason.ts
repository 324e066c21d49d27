import { diagnose } from "../diagnostics/diagnostic.ts";
import type { SchoolRule } from "./school-rule.ts";

/** Words that give no reason, as a whole. */
const nothing =
  /^(?:n\/?a|none|no reason|not applicable|not needed|not required|reason|tb[acd]|see above|[\s!-@[-`{-~–—…]*)\.?$/i;

/** A section left out or replaced, or a rule changed, for a reason that says nothing. That there is one, the schema sees to. */
export const emptyReason: SchoolRule = ({ texts }) =>
  texts
    .filter(({ path, text }) => path.at(-1) === "reason" && nothing.test(text.trim()))
    .map(({ path, location }) =>
      diagnose("rules/empty-reason", `This is no reason for ${path.slice(0, -1).join(".")}.`, {
        location,
        hint: "Say in a sentence why, for whoever reviews the policy next: We do not let out our building.",
      }),
    );
