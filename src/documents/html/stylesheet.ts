/**
 * The look of a document on screen and on paper; every rule stands under `.document`, so that the
 * article can stand in a page of the service. `--document-accent` is the body's colour. No request
 * goes out: the fonts are those of the reader's machine.
 */
export const DOCUMENT_STYLES = `
.document{--ink:#0b0c0c;--grey:#4a545d;--panel:#f0f3f6;--hairline:#9aa3ac;--accent:var(--document-accent,#16365c);
color:var(--ink);font:400 1.1875rem/1.45 "Noto Sans",system-ui,-apple-system,"Segoe UI",Arial,sans-serif;max-width:45rem;overflow-wrap:break-word}
.document *{box-sizing:border-box}
.document p,.document ul,.document ol,.document dl{margin:0 0 .75rem;max-width:39rem}
.document h1,.document h2,.document h3{font-weight:600;line-height:1.25;margin:0}
.document h1{font-size:2rem;margin-bottom:1.5rem}
.document h2{font-size:1.5rem;margin-top:2.25rem;margin-bottom:.5rem}
.document h3{font-size:1.1875rem;margin-top:1.5rem;margin-bottom:.375rem}
.document a{color:var(--accent);text-underline-offset:.15em}
.document a:focus-visible,.document [tabindex]:focus-visible{outline:3px solid #ffbf47;outline-offset:2px;box-shadow:0 0 0 2px var(--ink)}
.document .n{font-variant-numeric:tabular-nums}
.document .body-name{color:var(--accent);font-weight:600}
.document .document-kind{color:var(--grey)}
.document .reference{color:var(--accent);font-size:1.5rem;font-weight:600;margin-bottom:0}
.document .ask{font-size:1.25rem;font-weight:600;max-width:none}
.document .small,.document .small-strong{font-size:1rem;margin-bottom:.375rem}
.document .small-strong,.document .strong{font-weight:600}
.document ol[role=list]{list-style:none;padding:0}
.document ul[role=list]{list-style:disc;padding-left:2.5rem}
.document .labelled>li{padding-left:2.5rem}
.document .labelled>li>.n{float:left;margin-left:-2.5rem;min-width:2.25rem}
.document li{margin-bottom:.375rem}
.document li>ul,.document li>ol{margin-top:.375rem;margin-bottom:0}
.document .recommendations{border-bottom:1px solid var(--hairline);max-width:none}
.document .recommendations>li{border-top:1px solid var(--hairline);margin:0;padding:.625rem 0}
.document .recommendations>li>.n,.document .what{font-weight:600}
.document .recommendations p{margin:0}
.document .what{display:flex;flex-wrap:wrap;gap:0 1rem;justify-content:space-between;max-width:none}
.document .sum{margin-left:auto}
.document .glance{background:var(--panel);border-bottom:1px solid var(--hairline);border-top:3px solid var(--accent);margin:1.5rem 0;padding:1rem 1.25rem}
.document .glance>h2{color:var(--accent);font-size:1rem;margin:0 0 .375rem}
.document .notice{border:2px solid var(--ink);margin:1.5rem 0 0;padding:.75rem 1.25rem}
.document .notice+.glance{border-top:0;margin-top:0}
.document .notice-label{font-weight:600}
.document .notice p{margin-bottom:.25rem}
.document .table-frame{margin:1rem 0 1.5rem;overflow-x:auto}
.document table{border-collapse:collapse;border-top:2px solid var(--ink);font-size:1rem;width:100%}
.document caption{font-weight:600;padding-bottom:.375rem;text-align:left}
.document .unit{color:var(--grey);font-weight:400}
.document th,.document td{border-bottom:1px solid var(--hairline);font-weight:400;padding:.375rem 1rem .375rem 0;text-align:left;vertical-align:top}
.document th:last-child,.document td:last-child{padding-right:0}
.document thead th,.document thead td{border-bottom-color:var(--ink);font-weight:600;vertical-align:bottom}
.document tbody:not(:last-child) tr:last-child>*{border-bottom-color:var(--ink)}
.document tfoot th,.document tfoot td{border-bottom:2px solid var(--ink);font-weight:600}
.document td.end,.document th.end{font-variant-numeric:tabular-nums;text-align:right}
.document td.strong,.document th.strong{font-weight:600}
.document .glance-table{border-top:0}
.document .glance-table thead th:not(.strong){color:var(--grey);font-weight:400}
.document .sums-table{border-top:0}
.document .sums-table th,.document .sums-table td{border:0;padding-bottom:0;padding-top:0}
.document .sums-table th{color:var(--grey);font-weight:400}
.document .sums-table td{font-size:1.5rem;font-variant-numeric:tabular-nums;font-weight:600}
.document .addressee{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;margin:1rem 0 1.5rem}
.document .addressee p{margin:0}
.document .addressee dl.rows{border-top-width:1px;flex:0 1 17rem;margin:0}
.document .addressee dd{font-weight:600;text-align:right}
.document td.tick::before{border:solid var(--ink);border-width:0 .15em .15em 0;content:"";display:inline-block;height:.7em;margin-right:.6em;transform:rotate(45deg) translateY(-.1em);width:.3em}
.document dl.columns{display:grid;font-size:1rem;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));max-width:none}
.document dl.columns dt{color:var(--accent);font-weight:600}
.document dl.rows{border-top:2px solid var(--ink);font-size:1rem;max-width:none}
.document dl.rows>div{border-bottom:1px solid var(--hairline);display:grid;gap:0 1rem;grid-template-columns:1fr 1fr;padding:.375rem 0}
.document dl.rows dd{grid-column:2}
.document dl.rows dt+dd{font-weight:600}
.document dd{margin:0}
.document .signature{border-top:2px solid var(--ink);display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin-top:1rem;padding:.75rem 0 1.25rem}
.document .signature>*{flex:1 1 15rem}
.document .signature h3{margin-top:0}
.document .field-label{color:var(--grey);font-size:1rem;margin-bottom:.25rem}
.document .signature-field{border:1px solid var(--ink);color:var(--grey);font-size:1rem;min-height:7rem;padding:.5rem .75rem}
.document .recommendations>li>.n{float:left;margin-right:.75rem}
@media print,(min-width:48rem){
.document{padding-left:4rem}
.document .numbered,.document .recommendations>li{position:relative}
.document .numbered>.n,.document .recommendations>li>.n{float:none;left:-4rem;position:absolute}
}
@media print{
.document{font-size:12pt;max-width:none}
.document h2,.document h3,.document caption{break-after:avoid}
.document .glance,.document .notice,.document .signature,.document .recommendations>li,.document tr{break-inside:avoid}
.document p,.document li{orphans:2;widows:2}
.document .table-frame{overflow:visible}
.document .glance{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.document a{color:inherit}
}
`.trim();

/** What only the standalone page needs. */
export const PAGE_STYLES = `
body{margin:0;background:#fff;color:#0b0c0c;font-family:"Noto Sans",system-ui,-apple-system,"Segoe UI",Arial,sans-serif}
.skip{background:#fff;color:#0b0c0c;left:1rem;padding:.5rem 1rem;position:absolute;top:-4rem}
.skip:focus{outline:3px solid #0b0c0c;top:1rem}
.page-head,main{margin:0 auto;max-width:45rem;padding:0 1.25rem}
.page-head{border-top:4px solid var(--document-accent);margin-top:1.5rem;padding-top:.75rem}
.draft-band{background:#0b0c0c;color:#fff;padding:.75rem 1.25rem}
.draft-band p{display:flex;flex-wrap:wrap;font-size:1rem;gap:0 1rem;justify-content:space-between;margin:0 auto;max-width:45rem}
.draft-band+.page-head{border-top:0;margin-top:0}
@media (min-width:48rem){.page-head p,.draft-band p{padding-left:4rem}}
.page-head p{color:#4a545d;font-size:1rem;margin:0 0 1rem}
main{padding-bottom:4rem}
@media print{.skip{display:none}.draft-band{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{size:A4;margin:20mm 18mm 20mm 20mm}}
`.trim();
