/** The link of a section to itself: seen when the heading is pointed at, and always where nothing can point. */
export const selfLinkStyles = `@media screen {
section { position: relative; }
section > :is(h2, h3, h4) { padding-inline-end: 2rem; }
.self {
  position: absolute;
  inset-block-start: 0;
  inset-inline-end: 0;
  inline-size: 1.75rem;
  min-block-size: 1.75rem;
  z-index: 1;
  color: var(--muted);
  text-align: center;
  text-decoration: none;
  font-size: 1rem;
  line-height: 2rem;
}
h3 + .self { line-height: 1.56rem; }
h4 + .self { line-height: 1.35rem; }
.self::before { content: "#"; }
.self:hover { color: var(--link); }
}
@media screen and (hover: hover) {
.self { opacity: 0; }
:is(h2, h3, h4):hover + .self, .self:hover, .self:focus-visible { opacity: 1; }
}
@media screen and (min-width: 48em) {
section > :is(h2, h3, h4) { padding-inline-end: 0; }
.self { inset-inline: -2rem auto; }
}`;
