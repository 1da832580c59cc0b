namespace HousingFinance.Kernel.Calendars;

/// <summary>The codes of findings about rent years.</summary>
public static class CalendarCodes
{
    /// <summary>A rent-free week was named by a date that is not in the rent year.</summary>
    public static DiagnosticCode RentFreeDateOutsideYear { get; } = new("CAL001");

    /// <summary>A rent-free week was named twice.</summary>
    public static DiagnosticCode RentFreeWeekNamedTwice { get; } = new("CAL002");

    /// <summary>The rent-free weeks leave fewer charged weeks than a rent year may have.</summary>
    public static DiagnosticCode TooFewChargedWeeks { get; } = new("CAL003");
}
