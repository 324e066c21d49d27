import type { SignatureBlock, Table } from "./document.ts";

/** The lines for a pen in a signature block, each with the labels on it: a name too, where nobody is named. */
export function penLines({ name }: SignatureBlock): readonly (readonly string[])[] {
  const signed = ["Signature", "Date"];
  return name.length === 0 ? [["Name"], signed] : [signed];
}

/** Whether a table is a form: some of it is to be filled in or ticked by hand. */
export function isForm({ rows }: Table): boolean {
  return rows.some(
    ({ cells, penLines }) =>
      penLines !== undefined || cells.flat().some(({ type }) => type === "tickBox"),
  );
}
