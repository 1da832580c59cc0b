using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.RunReports;

/// <summary>A report cannot be built unless every row and every penny came out.</summary>
public class RunReportTests
{
    private static readonly FiguresEdition Edition = new("2026-11");

    [Fact]
    public void Rows_and_pence_that_come_out_as_they_went_in_are_reported()
    {
        var report = new RunReport("uprating", Edition, 20_000, 19_990, 10, Pounds(2_000_000), Pounds(1_999_000), Pounds(1_000));

        Assert.Equal(("uprating", Edition), (report.Run, report.Edition));
        Assert.Equal((20_000, 19_990, 10), (report.RowsIn, report.RowsAccepted, report.RowsSetAside));
        Assert.Equal((Pounds(2_000_000), Pounds(1_999_000), Pounds(1_000)), (report.ValueIn, report.ValueAccepted, report.ValueSetAside));
        Assert.Equal(report, report with { });
    }

    [Theory]
    [InlineData(10, 9, 0)]
    [InlineData(10, 9, 2)]
    [InlineData(0, 1, 0)]
    [InlineData(1, 0, 0)]
    public void A_row_lost_or_made_is_refused(long rowsIn, long accepted, long setAside) => Assert.Equal(
        $"uprating: {rowsIn} rows in, but {accepted} accepted and {setAside} set aside.",
        Assert.Throws<InvalidOperationException>(
            () => new RunReport("uprating", Edition, rowsIn, accepted, setAside, default, default, default)).Message);

    [Theory]
    [InlineData(1_000_00, 999_99, 0)]
    [InlineData(1_000_00, 1_000_00, 1)]
    [InlineData(-1, 0, 0)]
    [InlineData(0, 1, 0)]
    public void A_penny_lost_or_made_is_refused(long valueIn, long accepted, long setAside)
    {
        using var german = new GermanCulture();

        var refused = Assert.Throws<InvalidOperationException>(() => new RunReport(
            "uprating", Edition, 2, 1, 1, Money.FromPence(valueIn), Money.FromPence(accepted), Money.FromPence(setAside)));

        Assert.Equal(
            $"uprating: {Money.FromPence(valueIn)} in, but {Money.FromPence(accepted)} accepted and {Money.FromPence(setAside)} set aside.",
            refused.Message);
    }

    [Theory]
    [InlineData("rowsIn", -1, 0, -1)]
    [InlineData("rowsAccepted", 0, -1, 1)]
    [InlineData("rowsSetAside", 0, 1, -1)]
    public void A_count_below_nought_is_refused(string name, long rowsIn, long accepted, long setAside) => Assert.Equal(
        name,
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new RunReport("uprating", Edition, rowsIn, accepted, setAside, default, default, default)).ParamName);

    [Fact]
    public void A_run_without_a_name_is_refused() => Assert.Equal(
        "run", Assert.Throws<ArgumentException>(() => new RunReport("", Edition, 0, 0, 0, default, default, default)).ParamName);

    [Fact]
    public void A_run_over_nothing_is_reported() =>
        Assert.Equal(0, new RunReport("uprating", default, 0, 0, 0, default, default, default).RowsIn);

    [Property]
    public void Only_parts_that_add_up_are_reported(PositivePence accepted, PositivePence setAside, Money acceptedValue, Money setAsideValue, Money more)
    {
        var (rows, value) = (accepted.Value + setAside.Value, acceptedValue + setAsideValue);

        Assert.Equal(value, Report(rows, value).ValueIn);
        Assert.Throws<InvalidOperationException>(() => Report(rows + 1, value));
        Assert.Throws<InvalidOperationException>(() => Report(rows, value + (more.IsZero ? Money.FromPence(1) : more)));

        RunReport Report(long rowsIn, Money valueIn) =>
            new("uprating", Edition, rowsIn, accepted.Value, setAside.Value, valueIn, acceptedValue, setAsideValue);
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);
}
