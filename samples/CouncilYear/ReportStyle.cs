namespace CouncilYear;

/// <summary>How the report looks, on a screen and on paper.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { --ink: #1c2430; --soft: #55606e; --rule: #d5dae1; --pale: #f4f6f8; --blue: #1d4f86; --green: #17613f; --red: #9b1c1c; --amber: #7a4b00; }
        * { box-sizing: border-box; }
        html { font: 16px/1.5 "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: var(--ink); background: #fff; }
        body { margin: 0 auto; padding: 2.5rem 2rem 4rem; max-width: 66rem; }
        header { border-bottom: 3px solid var(--blue); padding-bottom: 1rem; }
        h1 { font-size: 2rem; line-height: 1.15; margin: 0; letter-spacing: -0.01em; }
        h2 { font-size: 1.3rem; margin: 2.75rem 0 0.25rem; letter-spacing: -0.005em; }
        h3 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
        p { margin: 0.4rem 0; max-width: 46rem; }
        .kicker { color: var(--soft); margin: 0 0 0.25rem; }
        .lead, .note { color: var(--soft); }
        .note { font-size: 0.875rem; }
        .verdict { display: block; max-width: none; margin: 1.25rem 0 0; padding: 0.7rem 1rem; border-left: 6px solid; }
        .pass { border-color: var(--green); background: #edf6f1; color: var(--green); }
        .held { border-color: var(--red); background: #fdf0f0; color: var(--red); }
        .headline { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1.25rem 2rem; margin: 1.5rem 0 0; padding: 0; }
        .headline div { border-top: 1px solid var(--rule); padding-top: 0.5rem; }
        .headline dt { color: var(--soft); font-size: 0.875rem; }
        .headline dd { margin: 0; font-size: 1.65rem; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; }
        .headline dd small { display: block; font-size: 0.875rem; font-weight: 400; color: var(--soft); }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: 0.75rem 0 0; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
        caption { text-align: left; color: var(--soft); font-size: 0.875rem; padding-bottom: 0.25rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
        thead th { color: var(--soft); font-size: 0.8125rem; font-weight: 600; vertical-align: bottom; border-bottom: 2px solid var(--ink); }
        th.n, td.n { text-align: right; white-space: nowrap; padding-right: 0; padding-left: 1rem; }
        .n + th:not(.n), .n + td:not(.n) { padding-left: 1.5rem; }
        .code { white-space: nowrap; } .date { min-width: 6.5rem; }
        .narrow { max-width: 42rem; }
        .headline dd, #bases ~ .wide th { white-space: nowrap; }
        .headline dd small { white-space: normal; }
        #figures ~ .wide td:nth-child(2) { width: 22%; }
        #figures ~ .wide td:nth-child(5) { width: 38%; }
        tbody tr.sum > * { font-weight: 600; border-top: 2px solid var(--ink); }
        figure { margin: 1rem 0 0; }
        figcaption { color: var(--soft); font-size: 0.875rem; margin-top: 0.25rem; }
        svg { display: block; width: 100%; height: auto; }
        svg text { font: 13px "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; fill: var(--ink); }
        svg .soft { fill: var(--soft); }
        svg .bar { fill: var(--blue); }
        svg .grid { stroke: var(--rule); }
        .mark { display: inline-block; min-width: 5.6rem; padding: 0 0.5rem; border: 1px solid; border-radius: 2px; font-size: 0.8125rem; text-align: center; }
        .verified { color: var(--green); } .derived { color: var(--blue); } .unverified { color: var(--red); } .supplied { color: var(--amber); }
        .error { color: var(--red); font-weight: 600; } .warning { color: var(--amber); font-weight: 600; } .information { color: var(--soft); }
        .receipts { display: grid; grid-template-columns: repeat(2, 1fr); gap: 0 2.5rem; }
        .receipt { break-inside: avoid; }
        .receipt table { font-size: 0.875rem; }
        .receipt caption { color: var(--ink); }
        .receipt tr:last-child > * { font-weight: 600; border-bottom: 2px solid var(--ink); }
        footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 0.75rem; color: var(--soft); font-size: 0.875rem; }
        @media screen and (max-width: 50rem) { .headline, .receipts { grid-template-columns: 1fr; } body { padding: 1.25rem 1rem 3rem; } }
        @media print {
          @page { size: A4; margin: 15mm 14mm; }
          html { font-size: 9pt; }
          body { padding: 0; max-width: none; }
          h2 { margin-top: 1.75rem; }
          h2, h3, .lead, caption { break-after: avoid; }
          tr, figure, .headline, .narrow { break-inside: avoid; }
          thead { display: table-header-group; }
          table { font-size: 8pt; }
          th, td { padding-top: 0.25rem; padding-bottom: 0.25rem; }
          .headline { gap: 0.75rem 1.25rem; }
          .headline dd { font-size: 1.3rem; }
          .wide { overflow: visible; }
          .receipt table { font-size: 7.5pt; }
          .receipt th, .receipt td { padding-top: 0.1rem; padding-bottom: 0.1rem; }
          .verdict, svg .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;
}
