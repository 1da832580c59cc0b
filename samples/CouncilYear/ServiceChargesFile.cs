using HousingFinance.Kernel;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Testing;

namespace CouncilYear;

/// <summary>One leaseholder's year.</summary>
internal readonly record struct ServiceChargeRow
{
    public RentAccountRef Account { get; init; }

    public PropertyRef Property { get; init; }

    public string Block { get => field ?? ""; init; }

    public Money Estimate { get; init; }

    public Money Actual { get; init; }

    public Money Balancing { get; init; }
}

/// <summary>Writes a row for each leaseholder: estimate, actual costs and what is still charged, or credited below £0.00.</summary>
internal sealed class ServiceChargesFile(Stream file) : IDisposable
{
    private const int MostBlockCharacters = 20;

    private static readonly FileProfile<ServiceChargeRow> Profile = new(
        "service charges",
        new ColumnTable<ServiceChargeRow>()
            .Required("account_ref", Cells.Account(FakeCouncil.Allocator),
                (ref row, account) => row = row with { Account = account }, (in row) => row.Account)
            .Required("property_ref", Cells.Property(FakeCouncil.Allocator),
                (ref row, property) => row = row with { Property = property }, (in row) => row.Property)
            .Required("block", Cells.Text(MostBlockCharacters),
                (ref row, block) => row = row with { Block = block }, (in row) => row.Block)
            .Required("estimate", Cells.Pounds,
                (ref row, amount) => row = row with { Estimate = amount }, (in row) => row.Estimate)
            .Required("actual", Cells.Pounds,
                (ref row, amount) => row = row with { Actual = amount }, (in row) => row.Actual)
            .Required("balancing", Cells.Pounds,
                (ref row, amount) => row = row with { Balancing = amount }, (in row) => row.Balancing))
    {
        ValueHeading = "actual",
    };

    private readonly ProfileWriter<ServiceChargeRow> _writer = new(file, Profile);

    public void Write(in ServiceChargeRow row) => _writer.Write(row);

    /// <summary>Hands all rows to the file.</summary>
    /// <exception cref="InvalidOperationException">A row did not fit the file, so that not everything would have come out.</exception>
    public RunReport Complete()
    {
        var report = _writer.Complete();
        return report.Findings.IsEmpty
            ? report.Run
            : throw new InvalidOperationException($"A leaseholder could not be written: {report.Findings[0]}");
    }

    public void Dispose()
    {
        _writer.Dispose();
        file.Dispose();
    }
}
