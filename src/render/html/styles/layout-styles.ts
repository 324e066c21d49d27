/** The parts of the page: the same on screen and on paper. */
export const layoutStyles = `.panel { color: var(--on-panel); background: var(--panel); border-block-end: 1px solid transparent; }
.panel h1 { color: inherit; line-height: 1.12; }
.school { margin-block: 0 0.9em; font-weight: 700; }
.school::after {
  content: "";
  display: block;
  inline-size: 3.5rem;
  margin-block-start: 0.9em;
  border-block-start: 4px solid currentColor;
}
.cover-lines > p { margin-block: 0 0.25em; }
.draft {
  inline-size: fit-content;
  margin-block: 0 1em;
  padding: 0.3em 0.8em;
  border: 2px solid var(--alert);
  border-radius: 0.3rem;
  color: var(--alert);
  background: var(--alert-tint);
  font-weight: 700;
}
.statement > :last-child { margin-block-end: 0; }
.contents ul { margin: 0; padding: 0; list-style: none; }
.contents li { padding: 0; }
.part + .part { margin-block-start: 3rem; }
.contents a { display: flex; gap: 0.6em; }
.contents .number { flex: none; min-inline-size: 1.5em; }
.contents li li { padding-inline-start: 2.1em; }
.contents li li .number { min-inline-size: 1.5em; }`;
