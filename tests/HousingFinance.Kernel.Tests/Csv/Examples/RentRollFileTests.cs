using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Csv.SampleFile;

namespace HousingFinance.Kernel.Tests.Csv.Examples;

/// <summary>A rent roll file, from its rows to the roll and back.</summary>
public class RentRollFileTests
{
    [Fact]
    public void A_row_becomes_a_line_of_the_roll_with_what_its_formula_rent_is_worked_out_from()
    {
        var file = Read(RentRollLayout, $"{RentRollHeadings}\n7100234,P614137,SR,48,104.80,0.00,2,Tyne and Wear,42000.00,,\n").Value;
        var row = file.Rows.Single();

        Assert.Equal(new RentRollRow
        {
            Line = new RentLine
            {
                SourceRow = 1,
                Account = RentAccountRef.Create(Nec, "7100234"),
                Property = PropertyRef.Create(Nec, "P614137"),
                Basis = RentBasis.SocialRent,
                Rent = new WeeklyAmount(Money.FromPence(104_80), WeekBasis.Of(48)),
            },
            Bedrooms = 2,
            County = RentCounty.TyneAndWear,
            January1999Value = Money.FromPence(42_000_00),
        }, row);
    }

    [Fact]
    public void Formula_and_registered_rent_stand_on_the_line_where_the_file_has_them()
    {
        var file = Read(RentRollLayout, $"{RentRollHeadings}\n7100235,P614138,FR,52,98.15,3.20,,,,101.07,105.50\n").Value;
        var line = file.Rows.Single().Line;

        Assert.Equal(WeeklyAmount.Over52Weeks(Money.FromPence(101_07)), line.FormulaRent);
        Assert.Equal(Money.FromPence(105_50), line.RegisteredRent);
        Assert.Equal(Money.FromPence(3_20), line.ServiceCharge);
    }

    [Fact]
    public void A_blank_service_charge_is_not_taken_for_none()
    {
        var file = Read(RentRollLayout, $"{RentRollHeadings}\n7100234,P614137,SR,48,104.80,,,,,,\n").Value;
        var finding = file.Report.Findings.Single();

        Assert.Equal(
            "CSV001 rent roll row 1, line 2, column service_charge, account 7100234: the cell is blank; "
            + "a required cell holds a value; fill it in, for a blank is not taken for anything.",
            finding.ToString());
    }

    [Fact]
    public void Bedrooms_run_from_none_to_99()
    {
        var rows = new[] { "0", "99", "100", "-1" }.Select((bedrooms, index) => $"{index},P,SR,48,1.00,0,{bedrooms},,,,\n");
        var file = Read(RentRollLayout, $"{RentRollHeadings}\n{string.Concat(rows)}").Value;

        Assert.Equal([0, 99], file.Rows.Select(row => row.Bedrooms!.Value));
        Assert.Equal(["CSV008", "CSV008"], file.Report.Findings.Select(finding => finding.Code.Text));
    }

    [Fact]
    public void What_the_reader_accepts_the_roll_may_still_set_aside_and_the_source_row_says_where_it_stood()
    {
        var builder = new RentRollBuilder();
        using var file = new StringReader(
            $"{RentRollHeadings}\n7100234,P1,SR,48,104.80,0.00,,,,,\n7100235,P2,SR,48,x,0.00,,,,,\n7100234,P3,SR,48,90.00,0.00,,,,,\n");

        var report = ProfileReader.Read(file, RentRollLayout, (in row) => builder.Add(row.Line)).Value;
        var roll = builder.Build();

        Assert.Equal((3, 2, 1), (report.Run.RowsIn, report.Run.RowsAccepted, report.Run.RowsSetAside));
        Assert.Equal(report.Run.ValueAccepted, roll.Report.ValueIn);
        var finding = roll.SetAside.Single().Explain();
        Assert.Equal("RENT002 rent roll row 3, account 7100234", $"{finding.Code} {finding.At}");
    }

    [Fact]
    public void Findings_go_to_a_file_of_their_own_while_the_roll_is_read()
    {
        using var file = new StringReader(
            $"{RentRollHeadings}\n7100234,P1,SR,48,£104.80,,,,,,\n7100235,P2,SR,48,90.00,0.00,,,,,\n7100236,P3\n");
        using var findings = new StringWriter();
        using var writer = new ProfileWriter<SetAsideRow>(findings, SetAsideProfile.Layout);

        var run = ProfileReader.Read(file, RentRollLayout, (in _) => { }, finding => writer.Write(SetAsideRow.From(finding))).Value;

        Assert.Equal(2, run.RowsSetAside);
        Assert.Equal(3, writer.Complete().Run.RowsAccepted);
        Golden.Matches("Csv/Golden/findings.csv", findings.ToString());
    }

    [Fact]
    public void A_finding_without_a_row_leaves_its_cells_blank_and_comes_back_equal()
    {
        var rows = Read(RentRollLayout, "account_ref\n").Diagnostics.Select(SetAsideRow.From).ToList();
        var (text, report) = Write(SetAsideProfile.Layout, rows);

        Assert.Equal(10, report.Run.RowsAccepted);
        Assert.Contains("\r\n,1,,CSV031,property_ref,the heading is missing,", text, StringComparison.Ordinal);
        Assert.Equal(rows, Read(SetAsideProfile.Layout, text).Value.Rows);
    }

    [Fact]
    public void Proposed_rents_are_written_with_the_rent_now_and_the_increase()
    {
        var profile = ProposedRentProfile.For(Nec);
        var row = new ProposedRentRow
        {
            Account = RentAccountRef.Create(Nec, "7100234"),
            Property = PropertyRef.Create(Nec, "P614137"),
            Basis = RentBasis.SocialRent,
            Weeks = WeekBasis.Of(48),
            WeeklyRentNow = Money.FromPence(104_80),
            NewWeeklyRent = Money.FromPence(109_83),
            WeeklyIncrease = Money.FromPence(5_03),
            IncreasePercent = Percentage.Of(4.8m),
            Status = UpratingStatus.Uprated,
            EffectiveDate = new(2026, 4, 6),
        };

        var (text, report) = Write(profile, row, row with { IncreasePercent = null, Status = UpratingStatus.ReachedFormulaRent });

        Golden.Matches("Csv/Golden/proposed-rents.csv", text);
        Assert.Equal("£219.66", report.Run.ValueAccepted.ToString());
        Assert.Equal(row, Read(profile, text).Value.Rows[0]);
    }

    [Fact]
    public void A_proposed_rent_that_was_never_assessed_is_not_written() => Assert.Equal(
        ["account_ref", "property_ref", "rent_basis", "status", "effective_date"],
        Write(ProposedRentProfile.For(Nec), default(ProposedRentRow)).Report.Findings.Select(finding => finding.At.Column));
}
