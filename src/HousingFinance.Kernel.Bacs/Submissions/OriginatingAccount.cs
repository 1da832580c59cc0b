using System.Globalization;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What a contra's narrative says of its day.</summary>
public enum NarrativeDay : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The processing day, as 27FEB.</summary>
    Processing = 1,

    /// <summary>The day the money moves, as 02MAR: the day on the council's bank statement.</summary>
    Collection = 2,
}

/// <summary>One of the service user's own accounts, and what its contras say on the council's bank statement.</summary>
/// <remarks>Immutable. Equal when every part is equal.</remarks>
public sealed record OriginatingAccount
{
    private const int DayCharacters = 6;

    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <summary>An account with the words of its contras.</summary>
    /// <param name="account">The account.</param>
    /// <param name="shortName">Its short name.</param>
    /// <param name="narrative">The narrative; where the day follows it, at most 12 characters.</param>
    /// <param name="day">Which day follows the narrative, if any.</param>
    /// <exception cref="ArgumentException">The account is <c>default</c>, or the narrative leaves no room for the day.</exception>
    public OriginatingAccount(BankAccount account, BacsText shortName, BacsText narrative, NarrativeDay day)
    {
        if (account.IsNone)
        {
            throw new ArgumentException("An originating account has sort code and number.", nameof(account));
        }

        if (day != NarrativeDay.None && narrative.Length > BacsText.MostCharacters - DayCharacters)
        {
            throw new ArgumentException("A narrative that the day follows has at most 12 characters.", nameof(narrative));
        }

        (Account, ShortName, Narrative, Day) = (account, shortName, narrative, day);
    }

    /// <summary>The account.</summary>
    public BankAccount Account { get; }

    /// <summary>Its short name.</summary>
    public BacsText ShortName { get; }

    /// <summary>The narrative before the day.</summary>
    public BacsText Narrative { get; }

    /// <summary>Which day follows the narrative, if any.</summary>
    public NarrativeDay Day { get; }

    /// <summary>The narrative of a contra for a processing day: <c>RENT 27FEB</c>.</summary>
    /// <param name="day">The processing day.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <exception cref="InvalidOperationException">The narrative gives a day, and there is no processing day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The narrative gives the day the money moves, and the calendar does not know it.
    /// </exception>
    public BacsText NarrativeFor(ProcessingDay day, WorkingDayCalendar calendar)
    {
        if (Day == NarrativeDay.None)
        {
            return Narrative;
        }

        var date = Day == NarrativeDay.Processing ? day.Date : CollectionDay.Of(day, calendar).Date;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Narrative} {date.Day:00}{Months[date.Month - 1]}");
        return BacsText.Create(Narrative.IsEmpty ? text[1..] : text);
    }
}
