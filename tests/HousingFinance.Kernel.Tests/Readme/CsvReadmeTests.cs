using System.Globalization;
// <readme>
using HousingFinance.Kernel;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Rents;
using NodaTime;
// </readme>

// Outside the packages' own namespace, so that the example needs each using that a reader needs.
namespace ReadmeExamples;

public class CsvReadmeTests
{
    [Fact]
    public void The_readme_of_csv_shows_this_code_and_what_it_prints()
    {
        using var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        Run(printed);

        ReadmeExample.Matches("HousingFinance.Kernel.Csv", "CsvReadmeTests.cs", printed.ToString());
    }

    private static void Run(StringWriter Console)
    {
        // <readme>
        // A rent roll file; a stream does as well as a reader. The second row has three faults.
        using var file = new StringReader("""
            account_ref,property_ref,rent_basis,week_basis,weekly_rent,service_charge,bedrooms,county,january_1999_value,formula_rent,registered_rent
            7100234,P614137,SR,48,104.80,0.00,2,Tyne and Wear,42000.00,,
            7100235,P614138,GN,52,£98.15,,,,,,
            7100236,P614139,AR,52,141.20,6.35,,,,,
            """);

        // Good rows go to the roll, and each fault of the others straight to a file for whoever corrects them.
        var builder = new RentRollBuilder();
        var findings = new StringWriter();
        using var setAside = new ProfileWriter<SetAsideRow>(findings, SetAsideProfile.Layout);
        var read = ProfileReader.Read(
            file,
            RentRollProfile.For(new ReferenceAllocator("HOUSING")),
            (in row) => builder.Add(row.Line),
            finding => setAside.Write(SetAsideRow.From(finding)));
        setAside.Complete();

        // Without a value the file was refused, for the reasons given; otherwise every row and penny is accounted for.
        Console.WriteLine(read.TryGet(out var report)
            ? $"{report.RowsAccepted} of {report.RowsIn} rows, {report.ValueAccepted} of {report.ValueIn} a week"
            : string.Join('\n', read.Diagnostics));
        Console.WriteLine(findings.ToString().ReplaceLineEndings("\n"));

        // A layout of your own is one table, by which files are read and written.
        var layout = new FileProfile<Receipt>("receipts", new ColumnTable<Receipt>()
            .Required("paid_on", Cells.Date(new(2000, 1, 1), new(2099, 12, 31)),
                (ref row, day) => row = row with { PaidOn = day }, (in row) => row.PaidOn)
            .Required("amount", Cells.Pounds,
                (ref row, amount) => row = row with { Amount = amount }, (in row) => row.Amount)
            .Optional("note", Cells.Text(mostCharacters: 80),
                (ref row, note) => row = row with { Note = note }, (in row) => row.Note))
        {
            ValueHeading = "amount",
            LineEnd = LineEnd.Lf,
        };
        ProfileWriter.Write(Console, layout, [new Receipt(new(2026, 4, 6), Money.FromPence(-5), "=SUM(A1:A9)")]);
        // </readme>
    }

    // <readme>
    public readonly record struct Receipt(LocalDate PaidOn, Money Amount, string? Note);
    // </readme>
}
