using HousingFinance.Kernel;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace CouncilYear;

/// <summary>Writes the proposed rents in the order in which the homes stood in the rent roll file.</summary>
internal sealed class ProposedRentsFile(UpratingResult result, LocalDate effective, ReferenceAllocator allocator)
{
    /// <summary>Writes every home that has a new rent.</summary>
    /// <exception cref="InvalidOperationException">
    /// A row did not fit the file, so that not everything would have come out.
    /// </exception>
    public RunReport Write(Stream file)
    {
        using var writer = new ProfileWriter<ProposedRentRow>(file, ProposedRentProfile.For(allocator));
        foreach (var row in InFileOrder())
        {
            writer.Write(RowOf(row));
        }

        var report = writer.Complete();
        return report.Run.RowsSetAside == 0 && report.Run.RowsAccepted == result.Report.RowsAccepted
            ? report.Run
            : throw new InvalidOperationException($"{report.Run.RowsAccepted} of {result.Report.RowsAccepted} rents were written.");
    }

    private int[] InFileOrder()
    {
        var statuses = result.Statuses.ToArray();
        var rows = Enumerable.Range(0, statuses.Length).Where(row => statuses[row].IsAccepted()).ToArray();
        Array.Sort(Array.ConvertAll(rows, row => result.Roll.SourceRow[row]), rows);
        return rows;
    }

    private ProposedRentRow RowOf(int row)
    {
        var segment = result.Roll.SegmentOf(row);
        var (now, next) = ((long)result.Roll.LimitedRentPence[row], (long)result.NewRentPence.Span[row]);
        return new ProposedRentRow
        {
            Account = result.Roll.Accounts[row],
            Property = result.Roll.Properties[row],
            Basis = segment.Basis,
            Weeks = segment.Weeks,
            WeeklyRentNow = Money.FromPence(now),
            NewWeeklyRent = Money.FromPence(next),
            WeeklyIncrease = Money.FromPence(next - now),
            IncreasePercent = PercentOf(next - now, now),
            Status = result.Statuses.Span[row],
            EffectiveDate = effective,
        };
    }

    /// <summary>To two decimals, half up; null where it passes what a percentage holds.</summary>
    private static Percentage? PercentOf(long change, long rent) =>
        rent > 0 && Percentage.TryOf(RoundingRule.HalfUp.Apply(change * 10_000, rent) / 100m, out var percentage)
            ? percentage
            : null;
}
