/** An authority's layer. It locks what its schools may not change. */
export const authority = `school:
  local_authority: Suffolk
  local_authority_name: Suffolk County Council
police:
  name: Suffolk Constabulary
safeguarding_partnership:
  name: Suffolk Safeguarding Partnership
referral:
  name: Customer First
filtering:
  provider: Smoothwall
locked:
  - police
`;

/** The least that a school below that authority has to write. */
export const school = `school:
  name: Brackenfold Primary School
  phases: [eyfs, ks1, ks2]
people:
  head:
    name: Ellen Marsh
    role: headteacher
  dsl: [{ name: Joseph Adeyemi, email: dsl@brackenfold.example }]
  deputy_dsl:
    - name: Ruth Amos
  lead_governor:
    name: Carol Whitton
  chair_of_governors:
    name: Peter Lowe
dates:
  policy: 2026-09
  next_review: 2027-09
phones:
  pupils:
    rule: handed-in
`;

/** A project with the authority and one school, schools/suffolk/brackenfold.yaml. */
export const suffolk = {
  "schools/suffolk/defaults.yaml": authority,
  "schools/suffolk/brackenfold.yaml": school,
};

/** Text with one part changed. Throws if that part is not there, so that no test changes nothing. */
export function withChange(text: string, part: string, replacement: string): string {
  if (text.split(part).length !== 2) throw new Error(`"${part}" is not there exactly once.`);
  return text.replace(part, () => replacement);
}

/** Text whose place of interest is marked by ▸, without the mark, and that place as line:column. */
export function marked(text: string): { readonly text: string; readonly place: string } {
  const [before, after, ...more] = text.split("▸");
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error("The text needs one ▸.");
  const lines = before.split("\n");
  return { text: before + after, place: `${lines.length}:${(lines.at(-1) ?? "").length + 1}` };
}
