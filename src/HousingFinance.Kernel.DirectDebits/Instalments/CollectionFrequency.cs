using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>How often a payer's instalments fall.</summary>
/// <remarks>A closed catalogue: a frequency is a number of weeks or a number of calendar months.</remarks>
public sealed class CollectionFrequency : SmartEnum<CollectionFrequency>
{
    /// <summary>Every week, on one weekday.</summary>
    public static readonly CollectionFrequency Weekly = new("weekly", 1, weeks: 1, months: 0);

    /// <summary>Every two weeks, on one weekday.</summary>
    public static readonly CollectionFrequency Fortnightly = new("fortnightly", 2, weeks: 2, months: 0);

    /// <summary>Every four weeks, on one weekday.</summary>
    public static readonly CollectionFrequency FourWeekly = new("four-weekly", 3, weeks: 4, months: 0);

    /// <summary>Every calendar month, on one day or several.</summary>
    public static readonly CollectionFrequency Monthly = new("monthly", 4, weeks: 0, months: 1);

    /// <summary>Every three months.</summary>
    public static readonly CollectionFrequency Quarterly = new("quarterly", 5, weeks: 0, months: 3);

    /// <summary>Every six months.</summary>
    public static readonly CollectionFrequency HalfYearly = new("half-yearly", 6, weeks: 0, months: 6);

    /// <summary>Once a year.</summary>
    public static readonly CollectionFrequency Annual = new("annual", 7, weeks: 0, months: 12);

    private CollectionFrequency(string name, int value, int weeks, int months)
        : base(name, value) => (Weeks, Months) = (weeks, months);

    /// <summary>The weeks from one instalment to the next: 1, 2 or 4; 0 for a frequency of months.</summary>
    public int Weeks { get; }

    /// <summary>The calendar months from one instalment to the next: 1, 3, 6 or 12; 0 for a frequency of weeks.</summary>
    public int Months { get; }
}
