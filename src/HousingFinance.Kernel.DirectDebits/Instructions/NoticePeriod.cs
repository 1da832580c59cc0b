using System.Globalization;
using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>How long before money moves a payer is told of it: the scheme's working days, and those that the post takes.</summary>
/// <remarks>
/// <para>The scheme asks for 10 working days besides the post unless the sponsoring bank has agreed to fewer.</para>
/// <para>Equal when both parts are equal. <c>default</c> is no notice at all, which nothing accepts.</para>
/// </remarks>
public readonly record struct NoticePeriod
{
    /// <summary>The working days of the scheme where nothing else is agreed.</summary>
    public const int SchemeWorkingDays = 10;

    private NoticePeriod(int workingDays, int postWorkingDays) => (WorkingDays, PostWorkingDays) = (workingDays, postWorkingDays);

    /// <summary>The working days of notice, 1 to 60.</summary>
    public int WorkingDays { get; }

    /// <summary>The working days that the notice itself takes to reach the payer, 0 to 20; 0 where it is not posted.</summary>
    public int PostWorkingDays { get; }

    /// <summary>Whether there is none, as in <c>default</c>.</summary>
    public bool IsNone => WorkingDays == 0;

    /// <summary>The scheme's 10 working days, besides the post.</summary>
    /// <param name="postWorkingDays">The working days that the post takes, 0 to 20.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 20.</exception>
    public static NoticePeriod OfScheme(int postWorkingDays) => Agreed(SchemeWorkingDays, postWorkingDays);

    /// <summary>A period agreed with the sponsoring bank.</summary>
    /// <param name="workingDays">The working days of notice, 1 to 60.</param>
    /// <param name="postWorkingDays">The working days that the post takes, 0 to 20.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static NoticePeriod Agreed(int workingDays, int postWorkingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, 60);
        ArgumentOutOfRangeException.ThrowIfNegative(postWorkingDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(postWorkingDays, 20);
        return new NoticePeriod(workingDays, postWorkingDays);
    }

    /// <summary>Finds the first day on which money may move when notice is sent on a day. Working days count after that day.</summary>
    /// <param name="sent">The day on which notice is sent.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <param name="day">The day, or <c>default</c> when the answer is no.</param>
    /// <returns>No when the calendar does not know the day or the answer.</returns>
    public bool TryFirstDay(LocalDate sent, WorkingDayCalendar calendar, out LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.TryAddWorkingDays(sent, WorkingDays + PostWorkingDays, out day);
    }

    /// <summary>The period in words: <c>10 working days and 2 for the post</c>.</summary>
    public override string ToString()
    {
        var days = string.Create(CultureInfo.InvariantCulture, $"{WorkingDays} working days");
        return PostWorkingDays == 0 ? days : string.Create(CultureInfo.InvariantCulture, $"{days} and {PostWorkingDays} for the post");
    }
}
