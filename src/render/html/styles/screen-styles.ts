/** Screens from 320 px up. */
export const screenStyles = `@media screen {
html { --half-page: 20rem; font-size: 100%; scroll-padding-block: 1.5rem 4.5rem; }
body { font-size: 1.0625rem; }
.address, .page { display: none; }
.skip {
  position: absolute;
  inset: 0.5rem auto auto 0.5rem;
  z-index: 2;
  padding: 0.6rem 1rem;
  background: var(--ground);
  transform: translateY(-200%);
}
.skip:focus { transform: none; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
a:hover { text-decoration-thickness: 0.14em; }
a[href^="tel:"] { white-space: nowrap; }
:target:not(main, header, nav) { background: var(--tint); box-shadow: 0 0 0 0.4rem var(--tint); }
.panel, .cover-facts, main, footer { padding-inline: max(1.25rem, 50% - var(--half-page)); }
.panel { padding-block: 3rem; }
.panel h1 { font-size: clamp(2rem, 1.3rem + 3.2vw, 3.25rem); max-inline-size: 20ch; }
.school { font-size: 1.15rem; }
.cover-facts { padding-block: 1.5rem; background: var(--tint); }
.cover-lines { display: flex; flex-wrap: wrap; column-gap: 2.5rem; }
.statement { max-inline-size: 40rem; margin-block-start: 1.25rem; padding-block-start: 1.25rem; border-block-start: 1px solid var(--line); }
main { padding-block: 2.5rem 3rem; }
.contents + .part { margin-block-start: 3rem; }
footer { padding-block: 2rem; border-block-start: 1px solid var(--line); color: var(--muted); }
footer p { margin-block: 0 0.3em; }
}
@media screen and (min-width: 48em) {
body { font-size: 1.125rem; }
.cards { grid-template-columns: 1fr 1fr; }
}
@media screen and (min-width: 68em) {
html { scroll-padding-block-end: 1.5rem; }
.panel { padding-block: 5rem 4rem; }
html:has(.contents) { --half-page: 33rem; }
main:has(.contents) {
  display: grid;
  grid-template-columns: minmax(0, 20rem) minmax(0, 40rem);
  grid-template-rows: auto auto auto 1fr;
  justify-content: space-between;
}
main:has(.contents) > .part { grid-column: 2; }
}`;
