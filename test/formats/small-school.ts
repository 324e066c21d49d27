/** An authority's layer as short as it can be. */
export const authority = `
school:
  local_authority: Suffolk
  local_authority_name: Suffolk County Council
police:
  name: Suffolk Constabulary
safeguarding_partnership:
  name: Suffolk Safeguarding Partnership
referral:
  name: Customer First
`;

/** A school's file as short as it can be. */
export const school = `
school:
  name: Brackenfold Primary School
  phases: [eyfs, ks1, ks2]
people:
  head: { name: Ellen Marsh }
  dsl: [{ name: Joseph Adeyemi, role: deputy headteacher }]
  lead_governor: { name: Carol Whitton }
  chair_of_governors: { name: Peter Lowe }
dates: { policy: 2026-09, next_review: 2027-09 }
layout:
  numbering: decimal
filtering:
  provider: Smoothwall
phones:
  pupils:
    rule: handed-in
`;
