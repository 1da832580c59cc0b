using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Invoices;

public class NumberingTests
{
    private static readonly NumberSeries Series = new("RR", 6);

    [Fact]
    public void A_series_without_gap_or_repeat_is_whole()
    {
        var report = Audit(1, 4, Used(1), Used(3), Used(2));

        Assert.True(report.IsWhole);
        Assert.Empty(report.Findings);
        Assert.Equal((1L, 3L, 3L), (report.First, report.Last, report.Used));
    }

    [Fact]
    public void An_empty_span_is_whole() => Assert.True(Audit(5, 5).IsWhole);

    [Fact]
    public void Gaps_are_found_at_the_start_within_and_at_the_end()
    {
        var report = Audit(1, 10, Used(2), Used(3), Used(6), Used(8));

        Assert.False(report.IsWhole);
        Assert.Equal(
            ["RR000001 is missing", "RR000004 to RR000005 are missing", "RR000007 is missing", "RR000009 is missing"],
            report.Findings.Select(finding => finding.Found));
        Assert.All(report.Findings, finding => Assert.Equal(NumberingCodes.Gap, finding.Code));
    }

    [Fact]
    public void A_repeat_is_found() => Assert.Equal(
        "RECH021 series RR: RR000002 was given out again on 2026-06-01; a number is given out once; give the later document a number of its own.",
        Assert.Single(Audit(1, 3, Used(1), Used(2), Used(2)).Findings).ToString());

    [Fact]
    public void A_number_of_another_series_or_outside_the_counters_is_a_stranger()
    {
        var report = Audit(2, 3, Used(2), Used(1), Used(3), new NumberUsed(CreditNotes.NextNumber, Issued), new NumberUsed(default, Issued));

        Assert.Equal(4, report.Findings.Count(finding => finding.Code == NumberingCodes.OutsideSeries));
        Assert.False(report.IsWhole);
    }

    [Fact]
    public void A_number_dated_before_the_one_before_it_is_a_warning()
    {
        var report = Audit(1, 3, Used(1), Used(2) with { IssuedOn = Issued.PlusDays(-1) });

        Assert.True(report.IsWhole);
        Assert.Equal(NumberingCodes.OutOfOrder, Assert.Single(report.Findings).Code);
    }

    [Fact]
    public void Counters_of_two_series_are_a_mistake_of_the_code()
    {
        Assert.Throws<ArgumentException>(() => NumberingAudit.Run([], InvoiceNumbers, CreditNotes));
        Assert.Throws<ArgumentException>(() => NumberingAudit.Run([], InvoiceNumbers.Advanced(), InvoiceNumbers));
    }

    [Fact]
    public void A_prefix_ends_in_no_digit_so_that_no_two_series_share_a_number()
    {
        Assert.Throws<ArgumentException>(() => new NumberSeries("RR1", 5));
        Assert.Throws<ArgumentException>(() => new NumberSeries("R R", 5));
        Assert.Equal("RR1/00012", new DocumentNumber(new NumberSeries("RR1/", 5), 12).ToString());
        Assert.Equal("RR1234567", new DocumentNumber(new NumberSeries("RR", 6), 1_234_567).ToString());
    }

    private static NumberUsed Used(long place) => new(new DocumentNumber(Series, place), Issued);

    private static NumberingReport Audit(long from, long to, params NumberUsed[] used) =>
        NumberingAudit.Run([.. used], new NumberCounter(Series, from), new NumberCounter(Series, to));
}
