using System.Collections.Immutable;
using System.Reflection;

namespace HousingFinance.Kernel.Conformance.Compiled;

/// <summary>A field as compiled.</summary>
/// <param name="Owner">The type that has it, with its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Attributes">Static, read-only, constant.</param>
internal sealed record CompiledField(string Owner, string Name, string Type, FieldAttributes Attributes)
{
    public override string ToString() => $"{Owner}.{Name}";
}

/// <summary>A method as compiled, an accessor, constructor, lambda or local function included.</summary>
/// <param name="Owner">The type that has it, with its namespace.</param>
/// <param name="Name">Its name, <c>.ctor</c> for a constructor.</param>
/// <param name="Signature">What it returns, then what it takes.</param>
/// <param name="Locals">What its local variables hold.</param>
/// <param name="Steps">Its instructions.</param>
internal sealed record CompiledMethod(
    string Owner, string Name, ImmutableArray<string> Signature, ImmutableArray<string> Locals, ImmutableArray<Step> Steps)
{
    /// <summary>Whether consumers see the type that has it.</summary>
    public bool OwnerIsPublic { get; init; }

    /// <summary>The type it was written in: lambdas and iterators live in types of the compiler's making.</summary>
    public string WrittenIn => Owner.IndexOf("+<", StringComparison.Ordinal) is >= 0 and var at ? Owner[..at] : Owner;

    public override string ToString() => $"{Owner}.{Name}";
}

/// <summary>One instruction.</summary>
/// <param name="Does">The instruction's name: <c>call</c>, <c>ldc.r8</c>.</param>
/// <param name="With">The member or type that it names in full, or the text it loads; empty when it does neither.</param>
/// <param name="Owner">The type whose member that is, or the type itself; empty when it names none.</param>
internal readonly record struct Step(string Does, string With, string Owner)
{
    /// <summary>The namespace of what it uses; empty when it uses nothing that is named.</summary>
    public string Namespace
    {
        get
        {
            var type = Owner.AsSpan()[..(Owner.IndexOfAny(['<', '+', '[', '&', '*']) is >= 0 and var end ? end : Owner.Length)];
            return type.LastIndexOf('.') is >= 0 and var dot ? type[..dot].ToString() : "";
        }
    }

    /// <summary>Whether it loads a text.</summary>
    public bool LoadsText => Does == "ldstr";
}
