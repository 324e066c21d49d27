import { type VerifiedSet, verifyFinished } from "../../build/verify.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { projectAt } from "../../host/project.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { formatDiagnostics } from "../reporters/pretty.ts";
import { verifiedSetLine } from "../reporters/verified-set.ts";
import { verifyJson } from "../reporters/verify-json.ts";
import { countDiagnostics, plural } from "../reporters/words.ts";
import type { Terminal } from "../terminal.ts";

/** `proviso verify`: whether the formats of finished policies say the same, and files are as they were made. */
export async function verify(
  paths: readonly string[],
  { json = false }: { readonly json?: boolean },
  { out, err, chalk }: Terminal,
): Promise<ExitCode> {
  const onSet = (set: VerifiedSet) => {
    if (!json) out(`${verifiedSetLine(set)}\n`);
  };
  const report = await verifyFinished(projectAt(process.cwd()), paths, onSet);
  const diagnostics = orderDiagnostics(report.diagnostics);
  if (json) out(verifyJson({ ...report, diagnostics }));
  else {
    if (diagnostics.length > 0) err(`${formatDiagnostics(diagnostics, chalk)}\n`);
    const listed =
      report.listedFiles === 0 ? "" : ` and ${plural(report.listedFiles, "file")} of the manifest`;
    const problems = countDiagnostics(diagnostics) || "no problems";
    out(`${plural(report.sets.length, "document")}${listed} verified: ${problems}.\n`);
  }
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return failed ? exitCodes.problemsFound : exitCodes.fine;
}
