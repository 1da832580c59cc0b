using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>What holds of every uprating, whatever the year, the council's choices and the homes.</summary>
public class UpratingPropertyTests
{
    private const int Cases = 400;

    [Property(MaxTest = Cases, Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void One_rent_and_a_roll_come_out_as_the_rules_told_slowly_say(MadeUpRoll made) => EachRow(made, row =>
    {
        Assert.Equal(row.Oracle.Uprate(), (row.NewPence, row.Status));

        var single = Uprating.Uprate(row.Line, row.Terms);
        if (row.Status.IsAccepted())
        {
            Assert.Equal((row.NewPence, row.Status), (single.Value.NewRent.Amount.Pence, single.Value.Status));
            Assert.Equal(WeekBasis.Of(made.Year.NewWeeks ?? row.Home.Weeks), single.Value.NewRent.Basis);
        }
        else
        {
            Assert.Equal(row.Status.Explain(row.Line), Assert.Single(single.Diagnostics));
        }
    });

    [Property(MaxTest = Cases, Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void No_new_rent_is_above_what_the_law_allows(MadeUpRoll made) => EachRow(made, row =>
    {
        if (row.Oracle.Allowed() is { } allowed)
        {
            Assert.True(row.NewPence <= allowed, $"{row.NewPence}p is above {allowed}: {row.Home}");
        }
    });

    [Property(MaxTest = Cases, Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void Convergence_never_passes_formula_rent(MadeUpRoll made) => EachRow(made, row =>
    {
        if (row.Status is UpratingStatus.Converging or UpratingStatus.ReachedFormulaRent)
        {
            Assert.True(row.NewPence * (long)(made.Year.NewWeeks ?? row.Home.Weeks) <= row.Home.FormulaPence * 52L);
            Assert.True(row.NewPence > row.Oracle.RaisedByPercentageAlone());
        }
    });

    [Property(MaxTest = Cases, Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void A_social_rent_is_never_cut_for_being_above_formula_rent(MadeUpRoll made) => EachRow(made, row =>
    {
        if (row.Home.Basis is 1 or 2 && row.Status.IsAccepted())
        {
            Assert.True(row.NewPence >= row.Oracle.RaisedByPercentageAlone());
        }
    });

    [Property(MaxTest = Cases, Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void A_rent_set_aside_stays_as_it_was(MadeUpRoll made) => EachRow(made, row =>
    {
        if (!row.Status.IsAccepted())
        {
            Assert.Equal(row.Home.LimitedPence, row.NewPence);
            Assert.NotEqual(UpratingStatus.NotAssessed, row.Status);
        }
    });

    [Property(Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void Every_row_and_every_penny_comes_out(MadeUpRoll made)
    {
        var roll = made.Roll();
        var result = UpratingRun.Execute(roll, made.Year.Terms());
        var setAside = Enumerable.Range(0, roll.Count).Where(row => !result.Statuses.Span[row].IsAccepted()).ToArray();
        var all = made.Homes.Sum(home => home.LimitedPence);
        var aside = setAside.Sum(row => (long)roll.LimitedRentPence[row]);

        Assert.Equal(
            ("uprating", (long)made.Homes.Count, (long)made.Homes.Count - setAside.Length, (long)setAside.Length),
            (result.Report.Run, result.Report.RowsIn, result.Report.RowsAccepted, result.Report.RowsSetAside));
        Assert.Equal(
            (all, all - aside, aside),
            (result.Report.ValueIn.Pence, result.Report.ValueAccepted.Pence, result.Report.ValueSetAside.Pence));
        Assert.Equal("made up", result.Report.Edition.Name);
    }

    [Property(Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void Totals_are_those_of_the_rows(MadeUpRoll made)
    {
        var roll = made.Roll();
        var result = UpratingRun.Execute(roll, made.Year.Terms());
        var expected = Enumerable.Range(0, roll.Count)
            .GroupBy(row => (Segment: roll.SegmentOf(row), Status: result.Statuses.Span[row]))
            .Select(rows => new UpratingTotal(
                rows.Key.Segment.Basis,
                rows.Key.Segment.Weeks,
                rows.Key.Status.IsAccepted() ? WeekBasis.Of(made.Year.NewWeeks ?? rows.Key.Segment.Weeks.Weeks) : rows.Key.Segment.Weeks,
                rows.Key.Status,
                rows.Count(),
                Money.FromPence(rows.Sum(row => (long)roll.LimitedRentPence[row])),
                Money.FromPence(rows.Sum(row => (long)result.NewRentPence.Span[row]))))
            .OrderBy(total => total.Basis.Value).ThenBy(total => total.WeeksNow.Weeks).ThenBy(total => total.Status);

        Assert.Equal(expected, result.Totals.Rows());
        Assert.Equal(roll.Count, result.Totals.Count);
    }

    private static void EachRow(MadeUpRoll made, Action<UpratedRow> check)
    {
        var (roll, terms) = (made.Roll(), made.Year.Terms());
        var result = UpratingRun.Execute(roll, terms);
        Assert.Equal(made.Homes.Count, roll.Count);
        for (var row = 0; row < roll.Count; row++)
        {
            var home = made.Homes[roll.SourceRow[row] - 1];
            Assert.Equal(home.Line(roll.SourceRow[row]), roll[row]);
            check(new UpratedRow(
                home, roll[row], terms, new UpratingOracle(made.Year, home), result.NewRentPence.Span[row], result.Statuses.Span[row]));
        }
    }

    private sealed record UpratedRow(
        MadeUpHome Home, RentLine Line, UpratingTerms Terms, UpratingOracle Oracle, long NewPence, UpratingStatus Status);
}
