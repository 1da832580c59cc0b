using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>A roll keeps every line whole and groups them by basis and week basis, each group in the order its lines came.</summary>
public class RentRollTests
{
    [Fact]
    public void Lines_stand_grouped_by_basis_and_weeks_in_the_order_they_came()
    {
        (RentBasis Basis, int Weeks)[] homes =
        [
            (RentBasis.FairRent, 52), (RentBasis.SocialRent, 52), (RentBasis.SocialRent, 48), (RentBasis.FairRent, 52),
            (RentBasis.SocialRent, 52),
        ];
        var roll = Worked.Roll(homes.Select((home, index) =>
            Worked.Home(home.Basis, 100m + index, weeks: home.Weeks) with { SourceRow = index + 1, Account = Worked.Account($"A{index}") }));

        Assert.Equal(
            [
                new(RentBasis.SocialRent, WeekBasis.Of(48), 0, 1), new(RentBasis.SocialRent, WeekBasis.FiftyTwo, 1, 2),
                new(RentBasis.FairRent, WeekBasis.FiftyTwo, 3, 2),
            ],
            roll.Segments.AsEnumerable());
        Assert.Equal([3, 2, 5, 1, 4], roll.SourceRow.ToArray());
        Assert.Equal([102_00, 101_00, 104_00, 100_00, 103_00], roll.LimitedRentPence.ToArray());
        Assert.Equal([0, 1, 1, 2, 2], Enumerable.Range(0, 5).Select(row => roll.Segments.IndexOf(roll.SegmentOf(row))));
    }

    [Fact]
    public void A_line_comes_back_from_the_roll_as_it_was_given()
    {
        var line = Worked.Home(RentBasis.AffordableRent, 150.25m, weeks: 50, formula: 110.10m, registered: 99.99m, service: 20.50m) with
        {
            Property = PropertyRef.Create(new ReferenceAllocator("NEC"), "P77"),
        };

        var roll = Worked.Roll([line]);

        Assert.Equal(line, roll[0]);
        Assert.Equal((170_75, 20_50, 110_10, 99_99), (
            roll.LimitedRentPence[0], roll.ServiceChargePence[0], roll.FormulaRentPence[0], roll.RegisteredRentPence[0]));
        Assert.Equal((line.Account, line.Property), (roll.Accounts[0], roll.Properties[0]));
        Assert.Equal("rent roll", roll.Report.Run);
        Assert.Equal((Worked.Pounds(170.75m), "none"), (roll.Report.ValueAccepted, roll.Report.Edition.Name));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_row_that_is_not_on_the_roll_is_a_fault_of_the_caller(int row)
    {
        var roll = Worked.Roll([Worked.Home(RentBasis.SocialRent, 100m)]);

        Assert.Throws<ArgumentOutOfRangeException>(() => roll[row]);
        Assert.Throws<ArgumentOutOfRangeException>(() => roll.SegmentOf(row));
    }

    [Fact]
    public void A_roll_stays_as_it_is_when_its_builder_goes_on()
    {
        var builder = new RentRollBuilder();
        builder.Add(Worked.Home(RentBasis.SocialRent, 100m));
        var first = builder.Build();

        builder.Add(Worked.Home(RentBasis.SocialRent, 200m) with { Account = Worked.Account("A2") });
        builder.Add(default);
        var second = builder.Build();

        Assert.Equal((1, 100_00, 0), (first.Count, first.LimitedRentPence[0], first.SetAside.Length));
        Assert.Equal((2, 200_00, 1), (second.Count, second.LimitedRentPence[1], second.SetAside.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4_000)]
    public void A_builder_takes_more_lines_than_it_was_told_of(int expected)
    {
        var builder = new RentRollBuilder(expected);
        for (var row = 1; row <= 3_000; row++)
        {
            Assert.Equal(RentLineStatus.Accepted, builder.Add(Line(row)));
        }

        var roll = builder.Build();

        Assert.Equal(3_000, roll.Count);
        Assert.Equal(3_000, roll.Segments.Sum(segment => segment.Count));
        Assert.Equal(72, roll.Segments.Length);
        Assert.All(Enumerable.Range(0, roll.Count), row => Assert.Equal(Line(roll.SourceRow[row]), roll[row]));

        static RentLine Line(int row) => new MadeUpHome(1 + (row % 9), 46 + (row % 8), row, row, row, row).Line(row);
    }

    [Property(Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void Segments_cover_every_row_once_in_order(MadeUpRoll made)
    {
        var roll = made.Roll();
        var next = 0;
        Assert.All(roll.Segments, segment =>
        {
            Assert.Equal(next, segment.FirstRow);
            Assert.True(segment.Count > 0);
            next += segment.Count;
            Assert.All(Enumerable.Range(segment.FirstRow, segment.Count), row =>
            {
                Assert.Equal(segment, roll.SegmentOf(row));
                Assert.Equal((segment.Basis, segment.Weeks), (roll[row].Basis, roll[row].Rent.Basis));
            });
            var sourceRows = roll.SourceRow.Slice(segment.FirstRow, segment.Count).ToArray();
            Assert.Equal(sourceRows.Order(), sourceRows);
        });
        Assert.Equal(roll.Count, next);
        Assert.Equal(roll.Segments.Length, roll.Segments.Select(segment => (segment.Basis, segment.Weeks)).Distinct().Count());
    }
}
