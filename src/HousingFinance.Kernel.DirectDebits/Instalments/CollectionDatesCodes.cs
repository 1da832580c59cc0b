namespace HousingFinance.Kernel.DirectDebits;

/// <summary>The codes of findings about the dates of instalments.</summary>
public static class CollectionDatesCodes
{
    /// <summary>A day due, or the working day to which it moves, lies outside the working-day calendar or outside 2000 to 2099.</summary>
    public static DiagnosticCode OutsideCalendar { get; } = new("DD021");

    /// <summary>Two instalments would be collected on one day.</summary>
    public static DiagnosticCode FallTogether { get; } = new("DD022");

    /// <summary>The pattern has no day due in the span.</summary>
    public static DiagnosticCode NoneInSpan { get; } = new("DD023");
}
