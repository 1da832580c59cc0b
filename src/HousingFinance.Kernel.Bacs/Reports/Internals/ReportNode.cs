using System.Text;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>An attribute of a report, and whether somebody read it.</summary>
internal struct ReportAttribute(string name, string value)
{
    internal readonly string Name = name;
    internal readonly string Value = value;
    internal bool IsTaken;
}

/// <summary>An element of a report. It notes what was read of it, so that the rest can be reported as not known.</summary>
internal sealed class ReportNode(string name, int line, ReportAttribute[] attributes)
{
    private List<ReportNode>? _children;
    private string _text = "";
    private StringBuilder? _longText;

    internal string Name { get; } = name;

    internal int Line { get; } = line;

    internal ReportAttribute[] Attributes { get; } = attributes;

    internal IReadOnlyList<ReportNode> Children => _children ?? (IReadOnlyList<ReportNode>)[];

    internal bool IsTaken { get; private set; }

    internal string Text => _longText?.ToString() ?? _text;

    /// <summary>The elements of a name, noted as read.</summary>
    internal IEnumerable<ReportNode> All(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
            {
                child.IsTaken = true;
                yield return child;
            }
        }
    }

    /// <summary>The elements at the end of a path of names, wherever a step of it stands more than once.</summary>
    internal IEnumerable<ReportNode> Path(params ReadOnlySpan<string> names)
    {
        IEnumerable<ReportNode> nodes = [this];
        foreach (var name in names)
        {
            nodes = nodes.SelectMany(node => node.All(name));
        }

        return nodes;
    }

    /// <summary>The first element of a name, noted as read; null where there is none.</summary>
    internal ReportNode? First(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
            {
                child.IsTaken = true;
                return child;
            }
        }

        return null;
    }

    internal void Take() => IsTaken = true;

    internal void Add(ReportNode child) => (_children ??= []).Add(child);

    internal void Append(string text)
    {
        if (_longText is not null)
        {
            _longText.Append(text);
        }
        else if (_text.Length == 0)
        {
            _text = text;
        }
        else
        {
            _longText = new StringBuilder(_text).Append(text);
        }
    }

    internal bool Has(string name) =>
        Attributes.Any(attribute => attribute.Name == name) || Children.Any(child => child.Name == name);

    /// <summary>A value: an attribute, or the text of an element of that name. Padding is taken off.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="differs">Whether it stands more than once, with different values.</param>
    /// <returns>The first value; empty where there is none.</returns>
    internal string Value(string name, out bool differs)
    {
        string? value = null;
        differs = false;
        foreach (ref var attribute in Attributes.AsSpan())
        {
            if (attribute.Name == name)
            {
                attribute.IsTaken = true;
                value = attribute.Value.Trim();
            }
        }

        foreach (var child in Children)
        {
            if (child.Name == name && child._children is null && child.Attributes.Length == 0)
            {
                child.IsTaken = true;
                var text = child.Text.Trim();
                differs |= value is not null && value != text;
                value ??= text;
            }
        }

        return value ?? "";
    }
}
