using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Makes a tree of the elements of a document, or says why there is none.</summary>
internal static class ReportXml
{
    internal const int MostDepth = 32;

    internal const int MostAttributes = 10_000;

    private const int MostDeclarationBytes = 200;
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Namespaces = "http://www.w3.org/2000/xmlns/";
    private const string DocumentType = "<!DOCTYPE";

    /// <summary>The document's outermost element; null where there is none, with the finding that says why.</summary>
    internal static ReportNode? Read(ReadOnlySpan<byte> document, ReportContext context)
    {
        var isMarked = document.StartsWith("\uFEFF"u8);
        var status = Decode(isMarked ? document[3..] : document, isMarked, out var text);
        if (status != ReportStatus.Accepted)
        {
            context.Add(status, found: document.Length, expected: BacsReports.MostBytes);
            return null;
        }

        if (LineOfTooManyAttributes(text) is > 0 and var line)
        {
            context.Add(ReportStatus.TooManyAttributes, line: line, found: MostAttributes);
            return null;
        }

        return Parse(text, context);
    }

    // The reader takes time by the square of an element's attributes, before it gives the element: so they are counted ahead. Each has an
    // equals sign, and none of them a tag's opening bracket.
    private static int LineOfTooManyAttributes(ReadOnlySpan<char> text)
    {
        var (signs, at) = (0, 0);
        while (text[at..].IndexOfAny('<', '=') is >= 0 and var next)
        {
            at += next;
            signs = text[at] == '<' ? 0 : signs + 1;
            if (signs > MostAttributes)
            {
                return text[..at].Count('\n') + 1;
            }

            at++;
        }

        return 0;
    }

    // What begins with a mark is UTF-8, whatever it says of itself.
    private static ReportStatus Decode(ReadOnlySpan<byte> document, bool isMarked, out string text)
    {
        text = "";
        if (document.IsEmpty || document.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return ReportStatus.Empty;
        }

        if (document.Length > BacsReports.MostBytes)
        {
            return ReportStatus.TooLarge;
        }

        switch (DeclaredEncoding(document).ToUpperInvariant())
        {
            case "ISO-8859-1" when isMarked && !Ascii.IsValid(document):
                return ReportStatus.EncodingBroken;
            case "ISO-8859-1":
                text = Encoding.Latin1.GetString(document);
                return ReportStatus.Accepted;
            case "US-ASCII" when !Ascii.IsValid(document):
                return ReportStatus.EncodingBroken;
            case "" or "UTF-8" or "US-ASCII" when Utf8.IsValid(document):
                text = Encoding.UTF8.GetString(document);
                return ReportStatus.Accepted;
            case "" or "UTF-8" or "US-ASCII":
                return ReportStatus.EncodingBroken;
            default:
                return ReportStatus.EncodingUnknown;
        }
    }

    // The declaration is ASCII in both encodings; spaces may stand round the equals sign.
    private static string DeclaredEncoding(ReadOnlySpan<byte> document)
    {
        if (document is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, ..] or [_, 0, ..])
        {
            return "UTF-16";
        }

        var declaration = document[..Math.Min(document.Length, MostDeclarationBytes)];
        var end = declaration.IndexOf("?>"u8);
        if (end < 0 || !declaration.StartsWith("<?xml"u8))
        {
            return "";
        }

        declaration = declaration[..end];
        var at = declaration.IndexOf("encoding"u8);
        if (at < 0)
        {
            return "";
        }

        var value = declaration[(at + "encoding".Length)..].Trim(" \t\r\n="u8);
        var close = value.Length > 1 ? value[1..].IndexOf(value[0]) : -1;
        return close < 0 ? "" : Encoding.Latin1.GetString(value[1..(close + 1)]);
    }

    private static ReportNode? Parse(string text, ReportContext context)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CheckCharacters = true,
            CloseInput = true,
        };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        ReportNode? root = null;
        try
        {
            root = ReadTree(reader, out var line);
            if (root is null)
            {
                context.Add(ReportStatus.TooDeep, line: line, found: MostDepth);
            }
        }
        catch (XmlException malformed)
        {
            if (TryFindDocumentType(text, malformed.LineNumber, out var line))
            {
                context.Add(ReportStatus.DocumentTypeRefused, line: line);
            }
            else
            {
                context.Add(ReportStatus.NotXml, line: malformed.LineNumber, found: malformed.LinePosition);
            }
        }

        return root;
    }

    // Whether reading stopped at a document type; of one that is prohibited the reader gives no line.
    private static bool TryFindDocumentType(string text, int stoppedAt, out int line)
    {
        var at = text.IndexOf(DocumentType, StringComparison.Ordinal);
        line = at < 0 ? 0 : text.AsSpan(0, at).Count('\n') + 1;
        return at >= 0 && (stoppedAt == 0 || stoppedAt == line);
    }

    // No tree is made of a document that is nested too deep.
    private static ReportNode? ReadTree(XmlReader reader, out int line)
    {
        ReportNode? root = null;
        var open = new Stack<ReportNode>();
        var where = (IXmlLineInfo)reader;
        var goesOn = reader.Read();
        while (goesOn)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when open.Count == MostDepth:
                    line = where.LineNumber;
                    return null;

                // The signature is long, and says nothing that is read here.
                case XmlNodeType.Element when open.Count == 1 && reader.LocalName is "Signature" or "SignatureMethod":
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var node = new ReportNode(reader.LocalName, where.LineNumber, AttributesOf(reader));
                    root ??= node;
                    if (open.TryPeek(out var parent))
                    {
                        parent.Add(node);
                    }

                    if (!isEmpty)
                    {
                        open.Push(node);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Peek().Append(reader.Value);
                    break;
                default:
                    break;
            }

            goesOn = reader.Read();
        }

        line = 0;
        return root;
    }

    // Names of schemas and namespaces are no values of the report.
    private static ReportAttribute[] AttributesOf(XmlReader reader)
    {
        if (reader.AttributeCount == 0)
        {
            return [];
        }

        var attributes = new List<ReportAttribute>(reader.AttributeCount);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is not (SchemaInstance or Namespaces))
            {
                attributes.Add(new ReportAttribute(reader.LocalName, reader.Value));
            }
        }

        reader.MoveToElement();
        return [.. attributes];
    }
}
