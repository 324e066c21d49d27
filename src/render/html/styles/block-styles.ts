/** Lists, tables, call-outs, contact cards and signature lines: the same on screen and on paper. */
export const blockStyles = `@counter-style letter-and-bracket { system: extends lower-alpha; suffix: ") "; }
ul, ol { margin-block: 0 1em; padding-inline-start: 1.5em; }
ol[type="a"] { list-style: letter-and-bracket; }
li { margin-block: 0.35em; padding-inline-start: 0.2em; }
li > p { margin-block: 0; }
li > * + *, li li:first-child { margin-block-start: 0.35em; }
li > ul, li > ol { margin-block-end: 0; }
li::marker { color: var(--accent); }
.stem { margin-block-end: 0.4em; }
.table { margin-block: 1.25em 1.5em; overflow-x: auto; }
table { inline-size: 100%; border-collapse: collapse; font-size: 0.95em; line-height: 1.45; }
caption { block-size: 0; }
th, td {
  padding: 0.55em 0.75em;
  border-block-end: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
  overflow-wrap: break-word;
}
th { font-weight: 700; }
thead th, thead td { color: var(--accent); background: var(--tint); border-block-end: 2px solid var(--accent); vertical-align: bottom; }
tbody tr:first-child > * { border-block-start: 1px solid var(--line); }
thead + tbody tr:first-child > * { border-block-start: 0; }
.callout {
  margin-block: 1.25em 1.5em;
  padding: 1em 1.25em;
  border: 1px solid transparent;
  border-inline-start: 0.4rem solid var(--alert);
  border-radius: 0 0.4rem 0.4rem 0;
  background: var(--alert-tint);
}
.callout > :first-child, .card > :first-child { margin-block-start: 0; }
.callout > :last-child, .card > :last-child, td > :last-child { margin-block-end: 0; }
.callout .run-in { color: var(--alert); }
.cards { display: grid; gap: 1rem; margin-block: 1.25em 1.5em; }
.card {
  padding: 1em 1.2em;
  border: 1px solid transparent;
  border-block-start: 3px solid var(--accent);
  border-radius: 0 0 0.4rem 0.4rem;
  background: var(--tint);
  min-inline-size: 0;
}
.card-name { margin-block-end: 0.4em; color: var(--accent); font-weight: 700; line-height: 1.35; }
.card-lines { margin: 0; padding: 0; list-style: none; }
.card-lines li { padding: 0; overflow-wrap: anywhere; }
.card-lines li:last-child { margin-block-end: 0; }
.label { color: var(--muted); }
.signature { margin-block: 1.75em; padding-block-start: 1em; border-block-start: 1px solid var(--line); }
.pen-line { display: flex; align-items: end; gap: 0.75em; max-inline-size: 32rem; min-block-size: 2.75em; margin-block: 0; }
.pen { flex: 1; border-block-end: 1px solid var(--text); }`;
