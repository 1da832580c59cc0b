using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits.Internals;
using NodaTime;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>What a collection run is held to.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CollectionRunTerms
{
    /// <summary>Terms of a run.</summary>
    /// <param name="instructions">What the scheme lays down about instructions.</param>
    /// <param name="submission">What its file is held to, with the day it is sent; on the same calendar.</param>
    /// <exception cref="ArgumentException">The two have different calendars.</exception>
    public CollectionRunTerms(InstructionTerms instructions, SubmissionTerms submission)
    {
        ArgumentNullException.ThrowIfNull(instructions);
        ArgumentNullException.ThrowIfNull(submission);
        if (!ReferenceEquals(instructions.Calendar, submission.Calendar))
        {
            throw new ArgumentException("A run has one calendar.", nameof(submission));
        }

        (Instructions, Submission) = (instructions, submission);
    }

    /// <summary>What the scheme lays down about instructions.</summary>
    public InstructionTerms Instructions { get; }

    /// <summary>What the file is held to.</summary>
    public SubmissionTerms Submission { get; }

    /// <summary>
    /// How many working days after the day that the payer was told a collection may be made without new notice: 3, as the scheme has it,
    /// unless set; 0 to 3.
    /// </summary>
    public int MostWorkingDaysLate
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LapseRule.MostWorkingDaysLate);
            field = value;
        }
    }
        = LapseRule.MostWorkingDaysLate;

    internal WorkingDayCalendar Calendar => Instructions.Calendar;

    internal LocalDate InputDay => Submission.InputDay;
}
