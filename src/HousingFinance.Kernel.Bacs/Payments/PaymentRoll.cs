using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HousingFinance.Kernel.Bacs.Internals;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// The payments of one file, held as columns: each in order by itself, all in the order in which a file holds them, and looked at together
/// for references that a bank could not tell apart.
/// </summary>
/// <remarks>
/// <para>Made by a <see cref="PaymentRollBuilder"/>, from <see cref="PaymentColumns"/> or by reading a file; immutable, so one roll may
/// be read by several threads. Rows stand by processing day, then originating account; within that cancelled instructions come first,
/// and the others in the order they were added.</para>
/// <para>Equal when the payments are equal, in their order; source rows do not count.</para>
/// </remarks>
public sealed class PaymentRoll : IEquatable<PaymentRoll>
{
    // Two threads may find them at once; they find the same.
    private FormatFinding[]? _findings;

    internal PaymentRoll(
        PaymentArrays columns, ImmutableArray<PaymentSection> sections, RunReport report, ImmutableArray<PaymentRefusal> setAside)
    {
        (Columns, Sections, Report, SetAside) = (columns, sections, report, setAside);
        foreach (var section in sections)
        {
            Totals += section.Totals;
        }
    }

    /// <summary>How many payments stand on the roll.</summary>
    public int Count => Columns.Count;

    /// <summary>The stretches of one day and originating account; they cover every row once, in order.</summary>
    public ImmutableArray<PaymentSection> Sections { get; }

    /// <summary>What the payments come to, contras not counted.</summary>
    public SubmissionTotals Totals { get; }

    /// <summary>
    /// Payments and pence that went in: those on the roll and those set aside. An amount that no record could hold, of more than 11
    /// digits, is set aside with its payment and counts as £0.00 here.
    /// </summary>
    public RunReport Report { get; }

    /// <summary>The payments that were set aside, in the order they came.</summary>
    public ImmutableArray<PaymentRefusal> SetAside { get; }

    /// <summary>What is wrong with the payments together: references that clash, instructions given twice or out of order.</summary>
    /// <remarks>Found when first asked for, and kept.</remarks>
    public ImmutableArray<FormatFinding> Findings =>
        ImmutableCollectionsMarshal.AsImmutableArray(_findings ??= [.. ReferenceRule.Find([this], [0])]);

    /// <summary>One payment. Its section is found by halving, so loops over many rows go by section.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public PaymentInstruction this[int row]
    {
        get
        {
            var section = Sections[SectionOf(row)];
            return Columns.At(row, section.Day, section.Originator);
        }
    }

    internal PaymentArrays Columns { get; }

    /// <inheritdoc/>
    public bool Equals(PaymentRoll? other) =>
        other is not null && Sections.AsSpan().SequenceEqual(other.Sections.AsSpan()) && Columns.HasSameRows(other.Columns);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PaymentRoll);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Totals);

    /// <summary>The payment's row in its source; where it has none, which of the payments it was as they were given, from 1.</summary>
    internal long NumberOf(int row) => Columns.SourceRow[row] is not 0 and var source ? Math.Abs((long)source) : row + 1;

    internal int SectionOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        var (low, high) = (0, Sections.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Sections[middle].FirstRow <= row ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}

/// <summary>A payment that was kept off a roll, and why.</summary>
/// <param name="Payment">The payment as it was given; parts that could not be held are missing.</param>
/// <param name="Finding">Why it was set aside: the first status that applies.</param>
/// <remarks>Equal when payment and finding are equal. <c>default</c> is no refusal, with a payment that lacks everything.</remarks>
public readonly record struct PaymentRefusal(PaymentInstruction Payment, FormatFinding Finding);
