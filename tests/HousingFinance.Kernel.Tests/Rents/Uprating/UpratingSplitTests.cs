using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Order and split do not matter, and a run into the caller's columns takes no memory.</summary>
public class UpratingSplitTests
{
    /// <summary>More rows than two blocks of one segment, a few of another, and one row by itself.</summary>
    private const int ManyRows = (2 * RentRoll.BlockRows) + 77;

    [Property(Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void Any_order_of_lines_gives_every_account_the_same_rent_and_the_same_totals(MadeUpRoll made, int seed)
    {
        var lines = made.Homes.Select((home, index) => home.Line(index + 1)).ToArray();
        var shuffled = lines.ToArray();
        new Random(seed).Shuffle(shuffled);
        var terms = made.Year.Terms();

        var (one, other) = (UpratingRun.Execute(Worked.Roll(lines), terms), UpratingRun.Execute(Worked.Roll(shuffled), terms));

        Assert.Equal(ByAccount(one), ByAccount(other));
        Assert.Equal(one.Totals.Rows(), other.Totals.Rows());
        Assert.Equal(one.Report, other.Report);
    }

    [Property(Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void Any_split_of_a_small_roll_gives_the_same_rents_and_totals_that_add_up(MadeUpRoll made, int seed) =>
        SplitEquals(made.Roll(), made.Year.Terms(), seed);

    [Property(MaxTest = 25, Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void Any_split_of_a_roll_of_many_blocks_gives_the_same_rents_and_totals_that_add_up(MadeUpYear year, int seed) =>
        SplitEquals(ManyHomes(year, seed).Roll(), year.Terms(), seed);

    [Property(MaxTest = 10, Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void A_roll_of_many_blocks_comes_out_as_the_rules_told_slowly_say(MadeUpYear year, int seed)
    {
        var made = ManyHomes(year, seed);
        var roll = made.Roll();

        var result = UpratingRun.Execute(roll, year.Terms());

        for (var row = 0; row < roll.Count; row++)
        {
            var expected = new UpratingOracle(year, made.Homes[roll.SourceRow[row] - 1]).Uprate();
            Assert.True(expected == (result.NewRentPence.Span[row], result.Statuses.Span[row]), $"{roll[row]}: {expected}");
        }
    }

    [Property(MaxTest = 20, Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void A_run_into_the_callers_columns_takes_no_memory(MadeUpYear year, int seed)
    {
        var (roll, terms, totals) = (ManyHomes(year, seed).Roll(), year.Terms(), new UpratingTotals());
        var (rents, statuses) = (new int[roll.Count], new UpratingStatus[roll.Count]);

        Assert.Equal(0, AllocatedBytes.LeastOf(() => UpratingRun.Execute(roll, terms, rents, statuses, totals)));
        Assert.Equal(0, AllocatedBytes.LeastOf(() => UpratingRun.Execute(roll, terms, 5, rents.AsSpan(5, 4_099), statuses.AsSpan(5, 4_099), totals)));
        Assert.NotEqual(0, AllocatedBytes.LeastOf(() => UpratingRun.Execute(roll, terms)));
    }

    [Theory]
    [InlineData(0, 3, 2)]
    [InlineData(0, 2, 3)]
    [InlineData(0, 4, 4)]
    [InlineData(1, 3, 3)]
    [InlineData(3, 1, 1)]
    [InlineData(4, 0, 0)]
    [InlineData(int.MaxValue, 3, 3)]
    public void Columns_of_another_length_than_the_rows_are_a_fault_of_the_caller(int firstRow, int rents, int statuses)
    {
        var (roll, terms) = ThreeHomes();

        Assert.Throws<ArgumentException>(() => UpratingRun.Execute(
            roll, terms, firstRow, new int[rents], new UpratingStatus[statuses], new UpratingTotals()));
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(4, 4)]
    [InlineData(0, 0)]
    public void A_whole_run_needs_columns_as_long_as_the_roll(int rents, int statuses)
    {
        var (roll, terms) = ThreeHomes();

        Assert.Throws<ArgumentException>(
            () => UpratingRun.Execute(roll, terms, new int[rents], new UpratingStatus[statuses], new UpratingTotals()));
    }

    [Fact]
    public void No_rows_at_the_end_of_a_roll_is_a_range_and_adds_nothing()
    {
        var (roll, terms) = ThreeHomes();
        var totals = new UpratingTotals();

        UpratingRun.Execute(roll, terms, 3, [], [], totals);

        Assert.Empty(totals.Rows());
        Assert.Throws<ArgumentOutOfRangeException>(() => UpratingRun.Execute(roll, terms, -1, [], [], totals));
        Assert.Equal("roll", Assert.Throws<ArgumentNullException>(() => UpratingRun.Execute(null!, terms)).ParamName);
        Assert.Equal("terms", Assert.Throws<ArgumentNullException>(() => UpratingRun.Execute(roll, null!)).ParamName);
        Assert.Equal("totals", Assert.Throws<ArgumentNullException>(
            () => UpratingRun.Execute(roll, terms, new int[3], new UpratingStatus[3], null!)).ParamName);
    }

    [Fact]
    public void A_roll_of_no_homes_is_uprated_to_nothing()
    {
        var result = UpratingRun.Execute(new RentRollBuilder().Build(), Worked.Terms(2026, Worked.AtTheLimit, RentBasis.SocialRent));

        Assert.Equal((0, 0L, Money.Zero), (result.NewRentPence.Length, result.Report.RowsIn, result.Report.ValueIn));
        Assert.Empty(result.Totals.Rows());
    }

    private static (RentRoll Roll, UpratingTerms Terms) ThreeHomes() => (
        Worked.Roll(Enumerable.Range(1, 3).Select(
            k => Worked.Home(RentBasis.AffordableRent, 100 * k) with { Account = Worked.Account($"{k}") })),
        Worked.Terms(2026, Worked.AtTheLimit, RentBasis.AffordableRent));

    private static void SplitEquals(RentRoll roll, UpratingTerms terms, int seed)
    {
        var whole = UpratingRun.Execute(roll, terms);
        var (rents, statuses, totals) = (new int[roll.Count], new UpratingStatus[roll.Count], new UpratingTotals());
        var random = new Random(seed);
        for (var first = 0; first < roll.Count;)
        {
            var count = Math.Min(random.Next(0, random.Next(2) == 0 ? 40 : roll.Count + 1), roll.Count - first);
            var part = new UpratingTotals();
            UpratingRun.Execute(roll, terms, first, rents.AsSpan(first, count), statuses.AsSpan(first, count), part);
            totals.Add(part);
            first += count;
        }

        Assert.Equal(whole.NewRentPence.ToArray(), rents);
        Assert.Equal(whole.Statuses.ToArray(), statuses);
        Assert.Equal(whole.Totals.Rows(), totals.Rows());
    }

    /// <summary>Rents of three kinds over several blocks; in one block of the first kind a rent is beyond the lanes.</summary>
    private static MadeUpRoll ManyHomes(MadeUpYear year, int seed)
    {
        var random = new Random(seed);
        var (basis, weeks) = (random.Next(1, 10), random.Next(46, 54));
        return new MadeUpRoll(year, [.. Enumerable.Range(0, ManyRows + 101).Select(row =>
        {
            var rent = row == 17 ? 20_000_00 : random.Next(10) == 0 ? random.Next(-1, 2) : random.Next(60_00, 250_00);
            return new MadeUpHome(
                row < ManyRows ? basis : row == ManyRows ? 8 : 1, row < ManyRows ? weeks : 52, rent, random.Next(0, 20_00), Near(rent), Near(rent));
        })]);

        int Near(int rent) => random.Next(8) == 0 ? 0 : Math.Max(1, rent + random.Next(-5_00, 30_00));
    }

    private static IEnumerable<(string Account, int Pence, UpratingStatus Status)> ByAccount(UpratingResult result) =>
        Enumerable.Range(0, result.Roll.Count)
            .Select(row => (result.Roll.Accounts[row].Value, result.NewRentPence.Span[row], result.Statuses.Span[row]))
            .OrderBy(row => row.Value, StringComparer.Ordinal);
}
