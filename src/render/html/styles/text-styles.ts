/** Type: the same on screen and on paper. Sizes are in rem, so that both can set their own base. */
export const textStyles = `*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  color: var(--text);
  background: var(--ground);
  font-family: Arimo, Arial, "Helvetica Neue", Helvetica, sans-serif;
  line-height: 1.55;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5 { margin: 0; color: var(--accent); font-weight: 700; line-height: 1.25; text-wrap: balance; }
h2 { margin-block: 2.75rem 0.9rem; font-size: 1.6rem; }
h3 { margin-block: 2rem 0.6rem; font-size: 1.25rem; }
h4 { margin-block: 1.6rem 0.5rem; font-size: 1.08rem; }
.run-in { margin-block: 1.4rem 0.4rem; font-size: 1em; color: var(--text); }
:is(h2, h3, h4) .number { margin-inline-end: 0.2em; }
section > :first-child { margin-block-start: 0; }
section section { margin-block-start: 2rem; }
section + section { margin-block-start: 2.75rem; }
section section + section { margin-block-start: 2rem; }
p { margin-block: 0 0.8em; text-wrap: pretty; }
em { font-style: normal; font-weight: 700; }
a { color: var(--link); text-decoration-thickness: 0.07em; text-underline-offset: 0.16em; }
.address { overflow-wrap: anywhere; }
.visually-hidden {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}`;
