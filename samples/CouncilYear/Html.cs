using System.Security;
using System.Text;

namespace CouncilYear;

/// <summary>Builds a page from tags and text; all text is escaped here and nowhere else.</summary>
internal sealed class Html
{
    /// <summary>A minus sign, a word joiner so that no line ends here, and a pound sign.</summary>
    private const string MinusPounds = "\u2212\u2060£";

    private readonly StringBuilder _page = new();

    /// <summary>Adds markup as it is.</summary>
    public Html Raw(string markup)
    {
        _page.Append(markup);
        return this;
    }

    /// <summary>Adds an element with text in it.</summary>
    public Html Element(string tag, string text, string attributes = "") =>
        Raw($"<{tag}{(attributes.Length == 0 ? "" : " ")}{attributes}>{Escaped(text)}</{tag}>");

    /// <summary>Adds a paragraph in small print.</summary>
    public Html Note(string text) => Element("p", text, "class=\"note\"").Raw("\n");

    /// <summary>Begins a section of the page with its heading and a sentence on what it is for.</summary>
    public Html Section(string id, string heading, string lead = "")
    {
        Raw($"\n<section aria-labelledby=\"{id}\">\n").Element("h2", heading, $"id=\"{id}\"").Raw("\n");
        return lead.Length == 0 ? this : Element("p", lead, "class=\"lead\"").Raw("\n");
    }

    /// <summary>Ends a section.</summary>
    public Html EndSection() => Raw("</section>\n");

    /// <summary>Begins a table as wide as the page; a heading that begins with # is of a column of figures.</summary>
    public Html Table(string caption, params ReadOnlySpan<string> headings) => Table("wide", caption, headings);

    /// <summary>Begins a table of few columns, which would be hard to read across a whole page.</summary>
    public Html NarrowTable(string caption, params ReadOnlySpan<string> headings) => Table("narrow", caption, headings);

    /// <summary>A row of a table: its first cell heads it; a cell that begins with # is a figure.</summary>
    public Html Row(params ReadOnlySpan<string> cells)
    {
        Raw("<tr>");
        for (var at = 0; at < cells.Length; at++)
        {
            Cell(cells[at], at == 0 ? "th" : "td", at == 0 ? "row" : "");
        }

        return Raw("</tr>\n");
    }

    /// <summary>Ends a table.</summary>
    public Html EndTable() => Raw("</tbody>\n</table></div>\n");

    /// <summary>Text as it may stand in an element or an attribute; a minus is written as one and never parts from its pounds.</summary>
    public static string Escaped(string text) => SecurityElement.Escape(text).Replace("-£", MinusPounds, StringComparison.Ordinal);

    public override string ToString() => _page.ToString();

    private Html Table(string width, string caption, ReadOnlySpan<string> headings)
    {
        Raw($"<div class=\"{width}\"><table>\n").Element("caption", caption).Raw("\n<thead><tr>");
        foreach (var heading in headings)
        {
            Cell(heading, "th", "col");
        }

        return Raw("</tr></thead>\n<tbody>\n");
    }

    private void Cell(string text, string tag, string scope)
    {
        var isFigure = text.StartsWith('#');
        var attributes = (scope.Length == 0 ? "" : $" scope=\"{scope}\"") + (isFigure ? " class=\"n\"" : "");
        Element(tag, isFigure ? text[1..] : text, attributes.TrimStart());
    }
}
