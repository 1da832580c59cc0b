using System.Security;
using System.Text;

namespace RechargeInvoices;

/// <summary>Builds a page from tags and text; all text is escaped here and nowhere else.</summary>
internal sealed class Html
{
    private const string Css = """
        html { font: 16px/1.5 "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #1c2430; background: #fff; }
        body { margin: 0 auto; padding: 2rem; max-width: 52rem; }
        h1 { font-size: 1.8rem; margin: 0 0 1rem; border-bottom: 3px solid #1d4f86; padding-bottom: 0.5rem; }
        h2 { font-size: 1.2rem; margin: 2rem 0 0.25rem; }
        dl { display: grid; grid-template-columns: 11rem 1fr; gap: 0.2rem 1rem; margin: 0; }
        dt { color: #55606e; } dd { margin: 0; white-space: pre-line; }
        dl.totals { grid-template-columns: 1fr 9rem; text-align: right; margin-top: 0.75rem; font-variant-numeric: tabular-nums; }
        dl.totals dd:last-of-type { font-weight: 600; border-top: 2px solid #1c2430; }
        table { border-collapse: collapse; width: 100%; margin-top: 1.25rem; font-variant-numeric: tabular-nums; }
        th, td { text-align: left; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #d5dae1; font-weight: 400; vertical-align: top; }
        thead th { color: #55606e; font-size: 0.85rem; border-bottom: 2px solid #1c2430; }
        .n { text-align: right; white-space: nowrap; }
        tbody tr.sum > * { font-weight: 600; border-top: 2px solid #1c2430; }
        .note { color: #55606e; font-size: 0.875rem; }
        @media print { @page { size: A4; margin: 16mm; } html { font-size: 10pt; } body { padding: 0; max-width: none; } tr { break-inside: avoid; } }
        """;

    private readonly StringBuilder _page = new();

    /// <summary>Begins a page.</summary>
    public static Html Page(string title) => new Html()
        .Raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .Element("title", title).Raw($"\n<style>\n{Css}\n</style>\n</head>\n<body>\n").Element("h1", title).Raw("\n");

    /// <summary>Adds markup as it is.</summary>
    public Html Raw(string markup)
    {
        _page.Append(markup);
        return this;
    }

    /// <summary>Adds an element with text in it.</summary>
    public Html Element(string tag, string text, string attributes = "") =>
        Raw($"<{tag}{(attributes.Length == 0 ? "" : " ")}{attributes}>{Escaped(text)}</{tag}>");

    /// <summary>Adds names with their texts.</summary>
    public Html Pairs(IEnumerable<(string Name, string Text)> pairs, string attributes = "")
    {
        Raw($"<dl{(attributes.Length == 0 ? "" : " ")}{attributes}>\n");
        foreach (var (name, text) in pairs)
        {
            Element("dt", name).Element("dd", text).Raw("\n");
        }

        return Raw("</dl>\n");
    }

    /// <summary>Adds a table; a heading that begins with &gt; is of a column of figures.</summary>
    public Html Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<string>? sum = null)
    {
        Raw("<table>\n<thead><tr>");
        Cells(headings, headings, "th", " scope=\"col\"").Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            Raw("<tr>").Cells(headings, row, "td", "").Raw("</tr>\n");
        }

        if (sum is not null)
        {
            Raw("<tr class=\"sum\">").Cells(headings, sum, "td", "").Raw("</tr>\n");
        }

        return Raw("</tbody>\n</table>\n");
    }

    /// <summary>Ends the page.</summary>
    public string End() => Raw("</body>\n</html>\n")._page.ToString();

    /// <summary>A minus before pounds is written as one, and never parts from them at the end of a line.</summary>
    private static string Escaped(string text) =>
        SecurityElement.Escape(text).Replace("-£", "\u2212\u2060£", StringComparison.Ordinal);

    private Html Cells(IReadOnlyList<string> headings, IReadOnlyList<string> cells, string tag, string scope)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            var attributes = (headings[at].StartsWith('>') ? "class=\"n\"" : "") + scope;
            Element(tag, cells[at].TrimStart('>'), attributes.Trim());
        }

        return this;
    }
}
