namespace HousingFinance.Kernel.DirectDebits;

/// <summary>When a payment day of the 29th, 30th or 31st falls due in a month that has no such day.</summary>
/// <remarks>
/// A council names one and tells its payers. The day due is settled first and only then moved off a weekend or bank holiday, so the money
/// may move in the next month under either rule.
/// </remarks>
public enum ShortMonthRule : byte
{
    /// <summary>On the last day of that month: the 31st falls due on 30 April and on 28 or 29 February.</summary>
    LastDayOfMonth = 0,

    /// <summary>On the first day of the next month: the 31st falls due on 1 May and on 1 March.</summary>
    FirstDayOfNextMonth = 1,
}
