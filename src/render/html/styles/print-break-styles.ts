/** Where a printed page may end. */
export const printBreakStyles = `@media print {
/* As in Word, which knows no other number. */
p, li { orphans: 2; widows: 2; }
.cover { break-after: page; }
.contents { break-before: page; }
.contents + .part, .appendices > section, .new-page { break-before: page; }
.part.appendices, .appendices > section, section.new-page { margin-block-start: 0; }
h1, h2, h3, h4, h5, .stem, .signatory, thead { break-after: avoid; }
/* A stem that may be broken inside holds its heading back: the page would end after the heading and a line or two. */
h1, h2, h3, h4, h5, .stem, tr, .card, .callout, .chart, .signature, .draft { break-inside: avoid; }
.contents a { break-inside: avoid; }
thead { display: table-header-group; }
/* Without this a heading may be parted from its table: the page then ends after the invisible caption. */
thead, tbody tr:first-child { break-before: avoid; }
}`;
