using HousingFinance.Kernel;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Rents;

namespace CouncilYear;

/// <summary>How the formula rents of a roll came about.</summary>
/// <param name="Given">Rows that brought their formula rent.</param>
/// <param name="WorkedOut">Rows whose formula rent was worked out here, held at the cap or not.</param>
/// <param name="HeldAtCap">Those of them that the cap holds.</param>
/// <param name="Examples">A home for each way in which a formula rent was worked out, with where it stands.</param>
internal sealed record FormulaRentCounts(
    long Given, long WorkedOut, long HeldAtCap, IReadOnlyList<(FormulaRentInputs Home, Locator At)> Examples);

/// <summary>A rent roll read from its file.</summary>
/// <param name="Roll">The rows that may stand on a roll.</param>
/// <param name="File">Rows and pence of the file.</param>
/// <param name="FormulaRents">How formula rents came about.</param>
internal sealed record ReadRoll(RentRoll Roll, RunReport File, FormulaRentCounts FormulaRents);

/// <summary>Reads a rent roll row by row, works out formula rents where the file has none, and sets bad rows aside.</summary>
internal sealed class RollReading(FormulaRentTerms terms, SetAsideLog setAside)
{
    private readonly RentRollBuilder _builder = new();
    private readonly SortedDictionary<FormulaRentStatus, (FormulaRentInputs Home, Locator At)> _examples = [];
    private readonly Dictionary<long, (FormulaRentInputs Home, FormulaRentStatus Status)> _refused = [];
    private long _given;
    private long _workedOut;
    private long _heldAtCap;

    public Outcome<ReadRoll> Read(Stream file, FileProfile<RentRollRow> profile)
    {
        var read = ProfileReader.Read(file, profile, Take, finding => setAside.Add(SetAsideBy.File, finding));
        if (!read.TryGet(out var report))
        {
            return Outcome.Refused<ReadRoll>(read.Diagnostics);
        }

        var roll = _builder.Build();
        foreach (var refusal in roll.SetAside)
        {
            setAside.Add(SetAsideBy.Roll, refusal.Explain());
        }

        var counts = new FormulaRentCounts(_given, _workedOut, _heldAtCap, [.. _examples.Values]);
        return Outcome.Of(new ReadRoll(roll, report, counts));
    }

    /// <summary>
    /// Why a row has no formula rent although the file has what it is worked out from; nothing when that is missing too.
    /// </summary>
    public Diagnostic? WhyNoFormulaRent(in RentLine line) => _refused.TryGetValue(line.SourceRow, out var refused)
        ? refused.Status.Explain(refused.Home, At(line))
        : null;

    private void Take(in RentRollRow row)
    {
        var line = row.Line;
        if (line.FormulaRent is not null)
        {
            _given++;
        }
        else if (row is { January1999Value: { } value, County: { } county, Bedrooms: { } bedrooms })
        {
            line = WithFormulaRent(line, FormulaRentInputs.Of(value, county, bedrooms));
        }

        _builder.Add(line);
    }

    private RentLine WithFormulaRent(in RentLine line, in FormulaRentInputs home)
    {
        var formula = FormulaRentRule.Apply(home, terms);
        if (!formula.Status.IsAccepted())
        {
            _refused.Add(line.SourceRow, (home, formula.Status));
            return line;
        }

        _workedOut++;
        _heldAtCap += formula.Status == FormulaRentStatus.HeldAtCap ? 1 : 0;
        if (!_examples.ContainsKey(formula.Status))
        {
            _examples.Add(formula.Status, (home, At(line)));
        }

        return line with { FormulaRent = WeeklyAmount.Over52Weeks(formula.Rent) };
    }

    private static Locator At(in RentLine line) => Locator.AtRow("rent roll", line.SourceRow).OfAccount(line.Account);
}
