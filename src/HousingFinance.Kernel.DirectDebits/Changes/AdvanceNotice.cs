using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Who gives notice to payers, and how long before money moves.</summary>
/// <remarks>Immutable.</remarks>
public sealed record NoticeTerms
{
    /// <summary>Terms of notice.</summary>
    /// <param name="serviceUserName">The council's name as service user.</param>
    /// <param name="contact">How a payer reaches the council.</param>
    /// <param name="period">The period of notice.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <exception cref="ArgumentException">Name or contact is blank, or the period is <c>default</c>.</exception>
    public NoticeTerms(string serviceUserName, string contact, NoticePeriod period, WorkingDayCalendar calendar)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUserName);
        ArgumentException.ThrowIfNullOrWhiteSpace(contact);
        ArgumentNullException.ThrowIfNull(calendar);
        if (period.IsNone)
        {
            throw new ArgumentException("A payer is given notice.", nameof(period));
        }

        (ServiceUserName, Contact, Period, Calendar) = (serviceUserName, contact, period, calendar);
    }

    /// <summary>The council's name as service user.</summary>
    public string ServiceUserName { get; }

    /// <summary>How a payer reaches the council.</summary>
    public string Contact { get; }

    /// <summary>The period of notice.</summary>
    public NoticePeriod Period { get; }

    /// <summary>The working days of Bacs.</summary>
    public WorkingDayCalendar Calendar { get; }
}

/// <summary>What a payer is told before money moves: all that the scheme asks an advance notice to say, as data for a letter.</summary>
/// <remarks>Goes to the payer, who may not be the tenant. One notice serves for all of its days and amounts. Immutable.</remarks>
public sealed class AdvanceNotice
{
    internal AdvanceNotice(
        NoticeTerms terms,
        BacsReference reference,
        LocalDate sentOn,
        CollectionFrequency frequency,
        ImmutableArray<Instalment> collections,
        ImmutableArray<Instalment> withdrawn) =>
        (Terms, Reference, SentOn, Frequency, Collections, Withdrawn) = (terms, reference, sentOn, frequency, collections, withdrawn);

    /// <summary>Who gives notice, with contact, and the period, which the first notice to a payer states.</summary>
    public NoticeTerms Terms { get; }

    /// <summary>The reference of the instruction.</summary>
    public BacsReference Reference { get; }

    /// <summary>The day on which it is sent.</summary>
    public LocalDate SentOn { get; }

    /// <summary>How often money is collected.</summary>
    public CollectionFrequency Frequency { get; }

    /// <summary>The new days and amounts, with the parts of each; empty when nothing more is collected.</summary>
    public ImmutableArray<Instalment> Collections { get; }

    /// <summary>What the payer had been told and is collected no longer on that day in that sum.</summary>
    public ImmutableArray<Instalment> Withdrawn { get; }

    /// <summary>The notice in words: <c>notice of 2026-06-01: 9 collections from 2026-07-01, 9 withdrawn</c>.</summary>
    public override string ToString()
    {
        var from = Collections.IsEmpty ? "" : $" from {Collections[0].Day}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"notice of {LocalDatePattern.Iso.Format(SentOn)}: {Collections.Length} collections{from}, {Withdrawn.Length} withdrawn");
    }
}
