using HousingFinance.Kernel.Recharges;

namespace CouncilYear;

/// <summary>An invoice as a page to read: every particular in its place, nothing to load and nothing to run.</summary>
internal static class InvoicePage
{
    private const string Css = """
        body { font: 16px/1.5 "Source Sans 3", "Segoe UI", Arial, sans-serif; color: #1c2430; max-width: 50rem; margin: 0 auto; padding: 2.5rem 2rem; }
        h1 { margin: 0 0 1rem; padding-bottom: 0.5rem; border-bottom: 3px solid #1d4f86; }
        dl { display: grid; grid-template-columns: 11rem 1fr; gap: 0.2rem 1rem; margin: 1.5rem 0; }
        dt { color: #55606e; } dd { margin: 0; white-space: pre-line; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        caption { text-align: left; color: #55606e; padding-bottom: 0.25rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid #d5dae1; font-weight: 400; }
        thead th { border-bottom: 2px solid #1c2430; font-weight: 600; font-size: 0.875rem; }
        th.n, td.n { text-align: right; white-space: nowrap; }
        .totals dd { font-variant-numeric: tabular-nums; } .totals dd:last-child { font-weight: 600; }
        footer { color: #55606e; font-size: 0.875rem; }
        @media print { @page { size: A4; margin: 18mm; } body { padding: 0; max-width: none; font-size: 11pt; } }
        """;

    public static string Write(PrintedDocument document)
    {
        var page = new Html();
        var number = document.Particulars[0].Text;
        page.Raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
            .Element("title", $"{document.Title} {number}").Raw($"\n<style>\n{Css}\n</style>\n</head>\n<body>\n")
            .Element("h1", document.Title).Raw("\n");
        Particulars(page, "", document.Particulars);
        page.Raw("<table>\n").Element("caption", "What is charged").Raw("\n<thead><tr>");
        Cells(page, "th", document.Headings);
        page.Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in document.Rows)
        {
            page.Raw("<tr>");
            Cells(page, "td", row);
            page.Raw("</tr>\n");
        }

        page.Raw("</tbody>\n</table>\n");
        Particulars(page, " class=\"totals\"", document.Totals);
        return page.Raw("<footer>").Element("p", "Invented: nobody lives here, and nothing is owed.")
            .Raw("</footer>\n</body>\n</html>\n").ToString();
    }

    private static void Particulars(Html page, string attributes, IEnumerable<Particular> particulars)
    {
        page.Raw($"<dl{attributes}>\n");
        foreach (var each in particulars)
        {
            page.Element("dt", each.Name).Element("dd", each.Text).Raw("\n");
        }

        page.Raw("</dl>\n");
    }

    private static void Cells(Html page, string tag, IReadOnlyList<string> cells)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            page.Element(tag, cells[at], at == 0 ? "" : "class=\"n\"");
        }
    }
}
