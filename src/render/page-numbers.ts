/** Where each section starts in the printed version: section id to page number, the cover being page 1. */
export type PageNumbers = ReadonlyMap<string, number>;
