using System.Text;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Bacs;

/// <summary>For which day instructions are to be.</summary>
public enum InstructionDay : byte
{
    /// <summary>The next processing day after the input day, for which Bacs takes instructions whenever they are sent.</summary>
    Next = 0,

    /// <summary>Any day for which payments may be.</summary>
    AnyInWindow = 1,
}

/// <summary>
/// What a submission is held to when it is written: the day it is sent, the calendar, limits, and what the sponsor agreed.
/// </summary>
/// <remarks>Immutable. Equal when every part is equal.</remarks>
public sealed record SubmissionTerms
{
    /// <summary>
    /// The most of one payment by default, £20,000,000.00, as published notes quote the scheme; a sponsor may set less.
    /// </summary>
    public static readonly Money SchemePaymentLimit = Money.FromPence(2_000_000_000);

    private const int MostDaysAheadPublished = 31;

    /// <summary>The day on which the submission is sent, the first of Bacs' three.</summary>
    public required LocalDate InputDay { get; init; }

    /// <summary>The working days of Bacs.</summary>
    public required WorkingDayCalendar Calendar
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>What becomes of the submission when payments were set aside.</summary>
    public required SetAsidePolicy SetAside { get; init; }

    /// <summary>How many calendar days after the input day a processing day may be; 30 as in most guides, 31 as in some.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1 or above 31.</exception>
    public int MostDaysAhead
    {
        get;
        init => field = value is >= 1 and <= MostDaysAheadPublished
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "Bacs takes payments for up to 30 or, by some guides, 31 days ahead.");
    } = 30;

    /// <summary>The most of one payment; £20,000,000.00 by default. Contras are not held to it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above £0.00.</exception>
    public Money MostPayment
    {
        get;
        init => field = value.IsPositive ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A limit is above £0.00.");
    } = SchemePaymentLimit;

    /// <summary>The most of one file's payments, debits and credits each; null for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above £0.00.</exception>
    public Money? MostFile
    {
        get;
        init => field = value is null or { IsPositive: true }
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A limit is above £0.00.");
    }

    /// <summary>For which day instructions are to be; the next by default.</summary>
    public InstructionDay Instructions { get; init; }

    /// <summary>Which characters references may have; any that Bacs carries by default.</summary>
    public BacsReferenceForm References { get; init; }

    /// <summary>
    /// How many working days after an instruction's processing day that of a collection under it may be at the earliest, where both are in
    /// one submission; 2 by default, since banks refuse one less than 2 working days after lodgement.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 2.</exception>
    public int LeastWorkingDaysToFirstCollection
    {
        get;
        init => field = value >= PublishedLeast
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "Banks refuse a first collection less than 2 working days after lodgement.");
    } = PublishedLeast;

    private const int PublishedLeast = 2;

    /// <summary>The earliest processing day for the input day: the first working day whose own working day before is not past.</summary>
    /// <param name="day">The day, or <c>default</c> when the answer is no.</param>
    /// <returns>No when the calendar does not know the answer.</returns>
    internal bool TryEarliest(out LocalDate day)
    {
        day = default;
        return Calendar.TryRollForward(InputDay, out var input) && Calendar.TryNextWorkingDay(input, out day);
    }

    // What ToString says; a date says itself in the machine's culture.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(nameof(InputDay)).Append(" = ").Append(LocalDatePattern.Iso.Format(InputDay));
        builder.Append(", ").Append(nameof(SetAside)).Append(" = ").Append(SetAside);
        return true;
    }
}
