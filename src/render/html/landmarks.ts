/** Ids of the page's own parts. The prefix keeps them apart from section ids. */
export const landmarks = {
  top: "proviso-top",
  main: "proviso-main",
  contents: "proviso-contents",
  contentsHeading: "proviso-contents-heading",
} as const;
