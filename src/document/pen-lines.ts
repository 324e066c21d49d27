import type { SignatureBlock } from "./document.ts";

/** The lines for a pen in a signature block: a name too, where nobody is named. */
export function penLines({ name }: SignatureBlock): readonly string[] {
  return name.length === 0 ? ["Name", "Signature", "Date"] : ["Signature", "Date"];
}
