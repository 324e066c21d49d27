// Measures how well problems are explained: `npm run bench:diagnostics`, or with numbers for other than ten faults of
// each kind and another seed. With --misses it shows each fault that is not well explained.
import { positionAt } from "../src/diagnostics/source.ts";
import { type Finding, makeFaults, measure } from "./diagnostics/measure.ts";
import { share, seed as usual } from "./diagnostics/score.ts";

const [each = 10, seed = usual] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const findings = measure(makeFaults(each, seed));

const kinds = [...new Set(findings.map(({ kind }) => kind))];
console.log("| Fault | Faults | First names the line | Proposes the right thing |");
console.log("| --- | --: | --: | --: |");
for (const kind of kinds)
  row(
    kind,
    findings.filter((finding) => finding.kind === kind),
  );
row("**All**", findings);
if (process.argv.includes("--misses")) findings.filter(isMissed).forEach(show);

function row(name: string, some: readonly Finding[]): void {
  const { line, fix } = share(some);
  console.log(
    `| ${name} | ${some.length} | ${percent(line)} | ${fix === undefined ? "–" : percent(fix)} |`,
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(part === 1 ? 0 : 1)} %`;
}

function isMissed({ namesLine, proposesFix, fault }: Finding): boolean {
  return !namesLine || (fault.fix !== undefined && !proposesFix);
}

function show({ kind, path, school, fault, first, namesLine, proposesFix }: Finding): void {
  const lines = fault.text.split("\n").slice(Math.max(0, fault.line - 3), fault.line + 2);
  const at = first?.location && positionAt(first.location.source, first.location.start).line;
  console.log(
    `\n${kind}: ${school.folder}/${path}, line ${fault.line}: line ${namesLine}, fix ${proposesFix}`,
  );
  console.log(lines.map((line) => `    | ${line}`).join("\n"));
  console.log(
    `  wanted: ${fault.fix}\n  first: ${first?.code} in line ${at}: ${first?.message}\n  ${first?.hint}`,
  );
}
