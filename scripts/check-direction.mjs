// Runs dependency-cruiser and fails if it looked at nothing: a guard that guards nothing is worse than none.
import { cruise } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import extractTypeScriptConfig from "dependency-cruiser/config-utl/extract-ts-config";

const options = await extractOptions("./.dependency-cruiser.mjs");
const { output } = await cruise(["src"], options, undefined, {
  tsConfig: extractTypeScriptConfig("tsconfig.json"),
});
const { violations, totalCruised, totalDependenciesCruised } = output.summary;

for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} -> ${to}`);
if (totalCruised < 200 || totalDependenciesCruised < 400) {
  console.error(
    `Only ${totalCruised} modules and ${totalDependenciesCruised} imports were looked at.`,
  );
  process.exit(1);
}
console.log(
  `${totalCruised} modules, ${totalDependenciesCruised} imports, ${violations.length} in the wrong direction`,
);
process.exit(violations.length === 0 ? 0 : 1);
