using System.Globalization;
using HousingFinance.Kernel.Figures;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Calendars;

/// <summary>A day on which the banks are closed and Bacs does not work, with what makes it one.</summary>
/// <remarks>Equal when every part is equal.</remarks>
public sealed record BankHoliday
{
    /// <summary>A bank holiday that the caller knows of.</summary>
    /// <param name="date">The day.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="source">Where it is proclaimed.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public BankHoliday(LocalDate date, string name, Citation source)
        : this(date, name, source, FigureStatus.Supplied)
    {
    }

    internal BankHoliday(LocalDate date, string name, Citation source, FigureStatus status)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(source);
        (Date, Name, Source, Status) = (date, name, source, status);
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>What it is called: <c>Boxing Day (substitute day)</c>.</summary>
    public string Name { get; }

    /// <summary>What makes it a holiday.</summary>
    public Citation Source { get; }

    /// <summary>
    /// How sure we are of it: verified where the government's list or another source names the day, derived where only the rule gives it,
    /// supplied where the caller did.
    /// </summary>
    public FigureStatus Status { get; }

    /// <summary>Day and name: <c>2026-12-28 Boxing Day (substitute day)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(Date)} {Name}");
}
