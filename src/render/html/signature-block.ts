import type { SignatureBlock } from "../../document/document.ts";
import { penLines } from "../../document/pen-lines.ts";
import { inlinesToHtml } from "./inlines.ts";

export function signatureBlockToHtml(block: SignatureBlock): string {
  const { name, role } = block;
  const signatory = [
    ...(name.length === 0 ? [] : [`<strong>${inlinesToHtml(name)}</strong>`]),
    inlinesToHtml(role),
  ].join("<br>");
  return `<div class="signature">
<p class="signatory">${signatory}</p>
${penLines(block).map(lineForPen).join("\n")}
</div>`;
}

function lineForPen(labels: readonly string[]): string {
  const parts = labels.map((label) => `${label} <span class="pen"></span>`);
  return `<p class="pen-line">${parts.join(" ")}</p>`;
}
