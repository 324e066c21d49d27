/** What readers ask of their system: more contrast, colours of their own, less motion. */
export const preferenceStyles = `@media screen and (prefers-contrast: more) {
:root { --muted: var(--text); --line: var(--text); }
a { text-decoration-thickness: 0.14em; }
.self { opacity: 1; }
}
@media screen and (forced-colors: active) {
:target:not(main, header, nav) { outline: 2px solid; outline-offset: 0.2rem; }
.self { opacity: 1; }
.contents a:target-current { border-inline-start: 3px solid; padding-inline-start: 0.5em; }
}
@media screen and (prefers-reduced-motion: no-preference) {
html { scroll-behavior: smooth; }
}`;
