namespace HousingFinance.Kernel.DirectDebits;

/// <summary>The codes of findings about changes of a payer's schedule.</summary>
public static class ScheduleChangeCodes
{
    /// <summary>A change was dated before the version that it would follow.</summary>
    public static DiagnosticCode OutOfOrder { get; } = new("DD061");

    /// <summary>The first day after notice lies outside what the working-day calendar knows.</summary>
    public static DiagnosticCode NoticeOutsideCalendar { get; } = new("DD062");
}
