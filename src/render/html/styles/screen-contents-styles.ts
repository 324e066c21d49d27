/** The contents list on screens: in the flow where it is narrow, beside the text where it is wide. */
export const screenContentsStyles = `@media screen {
.contents { margin-block-start: 3rem; padding-block: 1.5rem; border-block: 1px solid var(--line); }
.contents:first-child { margin-block-start: 0; }
.contents h2 { margin-block: 0 0.75rem; font-size: 1.25rem; }
.contents li { margin-block: 0; }
.contents a { padding-block: 0.3rem; color: var(--text); text-decoration: none; line-height: 1.35; }
.contents > ul > li > a, .contents > .screen-only a { font-weight: 700; }
.contents a:hover, .contents a:focus-visible { color: var(--link); text-decoration: underline; }
.contents .skip { inset-block-start: 0; inset-inline-start: 0; padding: 0.6rem 1rem; color: var(--link); text-decoration: underline; }
.contents .number { color: var(--muted); font-weight: 400; }
.contents li li:first-child { margin-block-start: 0; }
.contents > ul > li > ul { margin-block-end: 0.5rem; }
.way-back {
  position: sticky;
  inset-block-end: 1rem;
  display: block;
  inline-size: fit-content;
  margin: 2rem 0 0 auto;
  padding: 0.55rem 1.1rem;
  border: 1px solid var(--on-panel);
  border-radius: 2rem;
  color: var(--on-panel);
  background: var(--panel);
  font-size: 1rem;
}
}
@media screen and (min-width: 68em) {
.contents {
  grid-column: 1;
  grid-row: 1 / span 4;
  position: sticky;
  inset-block-start: 1.5rem;
  align-self: start;
  max-block-size: calc(100vh - 3rem);
  margin-block: 0;
  margin-inline-start: -0.75rem;
  padding: 0.25rem 0.75rem 0.5rem 0.75rem;
  border: 0;
  overflow-y: auto;
  overscroll-behavior: contain;
  font-size: 1rem;
}
.way-back { display: none; }
}`;
