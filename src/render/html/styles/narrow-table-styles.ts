/**
 * Tables on narrow screens. An address breaks where it must. Of more than two columns, each row becomes a group of
 * lines, each line with its column's name.
 */
export const narrowTableStyles = `@media screen and (max-width: 47.99em) {
.table a { overflow-wrap: anywhere; }
.wide :is(table, tbody, tr, th, td) { display: block; inline-size: auto; }
.wide :is(thead, colgroup) { display: none; }
/* A form's row has a height of its own for the pen; stacked, it is as high as what stands in it. */
.wide tbody tr[style] { block-size: auto !important; }
.wide tbody tr { padding-block: 0.6em; border-block-end: 1px solid var(--line); }
.wide tbody tr:first-child { border-block-start: 1px solid var(--line); }
.wide tbody tr > * { min-block-size: 1.6em; padding: 0.15em 0; border: 0; overflow-wrap: anywhere; }
.wide td[data-column]::before { content: attr(data-column) ": "; color: var(--muted); }
}`;
