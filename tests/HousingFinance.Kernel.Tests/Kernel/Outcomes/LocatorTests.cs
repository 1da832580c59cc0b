using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Outcomes;

/// <summary>Where something is, in words that do not depend on the culture.</summary>
public class LocatorTests
{
    private static readonly ReferenceAllocator Allocator = new("NEC");

    [Fact]
    public void A_full_place_names_source_row_line_column_and_account()
    {
        using var german = new GermanCulture();
        var place = Locator.AtRow("rent roll", 41_200) with { Line = 41_300, Column = "weekly_rent" };

        Assert.Equal(
            "rent roll row 41200, line 41300, column weekly_rent, account 7100234",
            place.OfAccount(RentAccountRef.Create(Allocator, "7100234")).ToString());
    }

    [Fact]
    public void Any_part_may_be_absent()
    {
        Assert.Equal("input", default(Locator).ToString());
        Assert.Equal("uprating", Locator.In("uprating").ToString());
        Assert.Equal("rent roll row 1", Locator.AtRow("rent roll", 1).ToString());
        Assert.Equal("rent roll line 3", (Locator.In("rent roll") with { Line = 3 }).ToString());
        Assert.Equal("rent roll, column rent", (Locator.In("rent roll") with { Column = "rent" }).ToString());
        Assert.Equal("rent roll, property P614137", Locator.In("rent roll").OfProperty(PropertyRef.Create(Allocator, "P614137")).ToString());
        Assert.Equal("rent roll, reference X1", (Locator.In("rent roll") with { Reference = "X1" }).ToString());
    }

    [Fact]
    public void No_place_at_all_is_the_input()
    {
        Locator nowhere = default;

        Assert.Equal(("input", 0, 0, "", "", ""),
            (nowhere.Source, nowhere.Row, nowhere.Line, nowhere.Column, nowhere.Subject, nowhere.Reference));
    }

    [Fact]
    public void Places_are_equal_when_every_part_reads_the_same()
    {
        Assert.Equal(Locator.AtRow("rent roll", 5), Locator.In("rent roll") with { Row = 5 });
        Assert.NotEqual(Locator.AtRow("rent roll", 5), Locator.AtRow("rent roll", 6));
        Assert.NotEqual(Locator.In("rent roll"), Locator.In("uprating"));
        Assert.Equal(default, Locator.In("input"));
        Assert.Equal(default, default(Locator) with { Column = "", Subject = "", Reference = "" });
        Assert.Equal(default(Locator).GetHashCode(), Locator.In("input").GetHashCode());
    }
}
