/** How a draft says that it is one: in full at the start, in short at the head of each page. */
export const draftMark = { full: "Draft – not yet approved", short: "Draft" } as const;
