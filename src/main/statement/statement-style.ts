/** How a statement looks on paper: black on white, one accent, amounts under each other. */
export const STATEMENT_STYLE = `
* { box-sizing: border-box; }
body {
  margin: 0; color: #15191c; background: #fff;
  font: 9pt/1.4 Inter, "Segoe UI", "Helvetica Neue", Helvetica, Arial, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums;
}
header { display: flex; justify-content: space-between; gap: 24pt; align-items: flex-start;
  border-bottom: 1.5pt solid #0b6b68; padding-bottom: 10pt; }
h1 { font-size: 20pt; line-height: 1.15; margin: 0; letter-spacing: -0.2pt; }
h2 { font-size: 10.5pt; margin: 12pt 0 2pt; break-after: avoid; }
p { margin: 3pt 0; }
.quiet { color: #525c63; }
.small { font-size: 8pt; }
.whose { text-align: end; max-width: 45%; overflow-wrap: anywhere; }
.whose strong { display: block; font-size: 12pt; color: #15191c; }
.open { margin-top: 8pt; padding: 5pt 8pt; border: 0.75pt solid #b98a1d; border-radius: 3pt; }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10pt; margin-top: 12pt; }
.figure { border: 0.75pt solid #cfd6da; border-radius: 4pt; padding: 7pt 9pt; break-inside: avoid; }
.figure strong { display: block; font-size: 15pt; line-height: 1.25; overflow-wrap: anywhere; }
.accounts { display: grid; grid-template-columns: 3fr 2fr; gap: 0 22pt; align-items: start; }
table { width: 100%; border-collapse: collapse; margin-top: 2pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: start; font-weight: 600; font-size: 8pt; color: #525c63;
  border-bottom: 0.75pt solid #8c979e; padding: 2pt 6pt 2pt 0; vertical-align: bottom; }
td { padding: 2pt 6pt 2pt 0; border-bottom: 0.5pt solid #e2e7ea; vertical-align: top;
  overflow-wrap: anywhere; }
th.n, td.n { text-align: end; padding-inline: 6pt 0; white-space: nowrap; }
tr.sum td { font-weight: 650; border-bottom: 0.75pt solid #8c979e; }
tr.ends td { font-weight: 650; }
.notes { margin-top: 12pt; padding-top: 4pt; border-top: 0.75pt solid #cfd6da; break-inside: avoid; }
.made { margin-top: 6pt; overflow-wrap: anywhere; }
`;
