/** Something that a new school's file has to say, or may. Keys, allowed values and examples are those of the schema. */
export interface SchoolQuestion {
  /** The option that answers it on the command line. */
  readonly option: string;
  readonly key: string;
  /** The question in plain words. */
  readonly ask: string;
  /** What stands above the key in the file, for whoever changes it. */
  readonly comment?: string;
  /** Whether the file does without it. */
  readonly optional?: true;
}

/** The questions of a minimal school, in the order in which they are asked. */
export const schoolQuestions: readonly SchoolQuestion[] = [
  { option: "name", key: "school.name", ask: "What is the school's full name?" },
  {
    option: "phases",
    key: "school.phases",
    ask: "Which phases does it teach? Separate them by commas.",
    comment: "eyfs, ks1, ks2, ks3, ks4, sixth-form",
  },
  { option: "phone", key: "school.phone", ask: "What is its main phone number?", optional: true },
  { option: "website", key: "school.website", ask: "What is its website?", optional: true },
  { option: "head", key: "people.head.name", ask: "Who is the head?" },
  {
    option: "dsl",
    key: "people.dsl.0.name",
    ask: "Who is the designated safeguarding lead (DSL)?",
    comment: "the designated safeguarding lead; further ones follow, each after a dash",
  },
  {
    option: "deputy-dsl",
    key: "people.deputy_dsl.0.name",
    ask: "Who acts when the DSL is away (the deputy DSL)?",
    comment: "who acts when the DSL is away",
    optional: true,
  },
  {
    option: "lead-governor",
    key: "people.lead_governor.name",
    ask: "Which governor is responsible for safeguarding and online safety?",
    comment: "for safeguarding and online safety",
  },
  { option: "chair", key: "people.chair_of_governors.name", ask: "Who chairs the governors?" },
  {
    option: "policy-date",
    key: "dates.policy",
    ask: "Which date does the policy carry, such as 2026-09?",
  },
  {
    option: "next-review",
    key: "dates.next_review",
    ask: "When is it to be reviewed next, such as 2027-09?",
  },
  {
    option: "filtering",
    key: "filtering.provider",
    ask: "Which filtering product does the school use?",
  },
  {
    option: "phones",
    key: "phones.pupils.rule",
    ask: "Where are pupils' phones during the school day?",
    comment: "not-on-site, handed-in, locker, pouch or kept-in-bag",
  },
];
