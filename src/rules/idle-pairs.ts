/** A choice, and the settings that are printed nowhere once it is made. */
export interface IdlePair {
  readonly choice: string;
  readonly is: readonly (string | boolean)[];
  readonly idle: readonly string[];
}

/** A setting that no choice leaves idle is in no row; a test makes policies to see that each row is true. */
export const idlePairs: readonly IdlePair[] = [
  {
    choice: "phones.pupils.rule",
    is: ["not-on-site"],
    idle: ["phones.pupils.handed_to", "phones.pupils.storage", "phones.pupils.years"],
  },
  {
    choice: "phones.pupils.rule",
    is: ["pouch", "kept-in-bag"],
    idle: ["phones.pupils.handed_to", "phones.pupils.storage"],
  },
  { choice: "phones.pupils.rule", is: ["locker"], idle: ["phones.pupils.handed_to"] },
  { choice: "phones.visitors.rule", is: ["not-used"], idle: ["phones.visitors.areas"] },
  { choice: "phones.official.used", is: [false], idle: ["phones.official.issued_to"] },
  {
    choice: "social_media.official.used",
    is: [false],
    idle: ["social_media.official_channels"],
  },
  { choice: "learning_platform.used", is: [false], idle: ["learning_platform.product"] },
  { choice: "progress_tracking.used", is: [false], idle: ["progress_tracking.products"] },
  { choice: "remote_learning.used", is: [false], idle: ["remote_learning.platform"] },
  {
    choice: "videoconferencing.used",
    is: [false],
    idle: [
      "videoconferencing.parental_consent",
      "videoconferencing.pupil_calls",
      "videoconferencing.recording",
    ],
  },
  {
    choice: "passwords.used",
    is: [false],
    idle: [
      "passwords.unique_username_from_year",
      "passwords.unique_from_year",
      "passwords.change_frequency",
    ],
  },
  { choice: "document.cover.used", is: [false], idle: ["document.cover.statement"] },
];
