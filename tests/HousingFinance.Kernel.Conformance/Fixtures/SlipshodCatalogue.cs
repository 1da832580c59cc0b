using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.Conformance.Fixtures;

/// <summary>Two members of one value.</summary>
public sealed class SlipshodCatalogue : SmartEnum<SlipshodCatalogue>
{
    /// <summary>One of two.</summary>
    public static readonly SlipshodCatalogue First = new("first", 1);

    /// <summary>The other.</summary>
    public static readonly SlipshodCatalogue Second = new("second", 1);

    private SlipshodCatalogue(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Does not offend: sorted by value.</summary>
    public static IEnumerable<string> InOrder() => List.OrderBy(member => member.Value).Select(member => member.Name);

    /// <summary>In order of name, which nobody asked for.</summary>
    public static IEnumerable<string> InSomeOrder() => List.Select(member => member.Name);
}
