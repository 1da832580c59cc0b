using HousingFinance.Kernel;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Testing;

namespace CouncilYear;

/// <summary>A year's new rent of each home of an invented council, found by its place there.</summary>
internal sealed class NewRents
{
    private readonly UpratingResult _result;
    private readonly Dictionary<RentBasis, int> _weeks;

    /// <summary>For each home its row on the roll and one more; 0 where it has no new rent.</summary>
    private readonly int[] _rows;

    public NewRents(FakeCouncil council, UpratingResult result)
    {
        (_result, _rows) = (result, new int[council.Count]);

        // An invented council charges every home for the same weeks.
        _weeks = result.Totals.Rows().Where(row => row.Status.IsAccepted())
            .DistinctBy(row => row.Basis).ToDictionary(row => row.Basis, row => row.WeeksNext.Weeks);
        var statuses = result.Statuses.Span;
        for (var row = 0; row < statuses.Length; row++)
        {
            if (statuses[row].IsAccepted() && council.TryFind(result.Roll.Accounts[row], out var index))
            {
                _rows[index] = row + 1;
            }
        }
    }

    /// <summary>The rent account of a home and what it is charged in the year; no where it has no new rent.</summary>
    public bool TryOf(int index, out RentAccountRef account, out Money year)
    {
        var row = _rows[index] - 1;
        if (row < 0)
        {
            (account, year) = (default, Money.Zero);
            return false;
        }

        account = _result.Roll.Accounts[row];
        year = Money.FromPence((long)_result.NewRentPence.Span[row] * _weeks[_result.Roll.SegmentOf(row).Basis]);
        return true;
    }
}
