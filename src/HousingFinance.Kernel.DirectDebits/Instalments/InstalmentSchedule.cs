using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Bacs;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>One instalment: a day, an amount above £0.00 and what it is made of.</summary>
/// <remarks>
/// Had from an <see cref="InstalmentSchedule"/>. Equal when every part is equal. <c>default</c> is no instalment, with number 0.
/// </remarks>
public readonly record struct Instalment
{
    internal Instalment(int number, LocalDate dueDay, CollectionDay day, CollectionParts parts) =>
        (Number, DueDay, Day, Parts) = (number, dueDay, day, parts);

    /// <summary>Its place in its schedule, from 1.</summary>
    public int Number { get; }

    /// <summary>The day of the payer's pattern on which it falls due.</summary>
    public LocalDate DueDay { get; }

    /// <summary>The day on which the money moves: the day due, or the next working day. It is the day that the payer is told.</summary>
    public CollectionDay Day { get; }

    /// <summary>What it is made of; no part has another sign than that part has in the whole schedule.</summary>
    public CollectionParts Parts { get; }

    /// <summary>What is collected.</summary>
    public Money Amount => Parts.Total;

    /// <summary>The instalment in words: <c>3 on 2026-06-01: £104.80</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} on {Day}: {Parts}");
}

/// <summary>A payer's dated instalments, which add up to what the plan collects, part by part.</summary>
/// <remarks>Cannot be built unless they do. Immutable.</remarks>
public sealed class InstalmentSchedule
{
    internal InstalmentSchedule(in InstalmentPlan plan, ScheduleStatus status, ImmutableArray<Instalment> instalments)
    {
        var sum = default(CollectionParts);
        var before = default(CollectionDay);
        foreach (var instalment in instalments)
        {
            if (!instalment.Amount.IsPositive || instalment.Day <= before || !instalment.Parts.IsPartOf(plan.Collected))
            {
                throw new InvalidOperationException(
                    "An instalment is not above nothing, not on a day of its own, or has a part of another sign than the plan's.");
            }

            (sum, before) = (sum + instalment.Parts, instalment.Day);
        }

        (Plan, Status, Instalments) = (plan, status, instalments);
        Collected = sum == plan.Collected
            ? sum
            : throw new InvalidOperationException($"The instalments come to {sum}, and the plan to {plan.Collected}.");
    }

    /// <summary>The plan.</summary>
    public InstalmentPlan Plan { get; }

    /// <summary>How it came out; always an accepted status.</summary>
    public ScheduleStatus Status { get; }

    /// <summary>The instalments, earliest first; at least one.</summary>
    public ImmutableArray<Instalment> Instalments { get; }

    /// <summary>What they come to together, part by part.</summary>
    public CollectionParts Collected { get; }

    /// <summary>The schedule in words: <c>12 instalments, 2026-04-01 to 2027-03-01, £1,257.60</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Instalments.Length} instalments, {Iso(Instalments[0])} to {Iso(Instalments[^1])}, {Collected.Total}");

    private static string Iso(Instalment instalment) => LocalDatePattern.Iso.Format(instalment.Day.Date);
}
