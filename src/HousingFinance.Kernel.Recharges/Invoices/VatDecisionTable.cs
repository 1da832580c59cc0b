using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Recharges;

/// <summary>One row of a VAT decision table: for this circumstance, this decision.</summary>
/// <param name="Circumstance">Who, when and why.</param>
/// <param name="Decision">The treatment, and who says so.</param>
public sealed record VatRow(VatCircumstance Circumstance, VatDecision Decision);

/// <summary>Decides the VAT on a charge of a local authority in England by who is charged, when and why.</summary>
/// <remarks>
/// <para>A circumstance without a row is refused: nobody is charged VAT, or spared it, on a guess. Put a ruling of your own into the table
/// with <see cref="With"/>.</para>
/// <para>Immutable. Not compared.</para>
/// </remarks>
public sealed partial class VatDecisionTable
{
    private VatDecisionTable(ImmutableArray<VatRow> rows) => Rows = rows;

    /// <summary>The rows, each circumstance once.</summary>
    public ImmutableArray<VatRow> Rows { get; }

    /// <summary>The table that comes with this release, by whether the concession for estate charges is taken up.</summary>
    /// <param name="concession">Whether it is.</param>
    public static VatDecisionTable Shipped(EstateChargeConcession concession) =>
        concession == EstateChargeConcession.Taken ? ConcessionTaken : ConcessionNotTaken;

    /// <summary>The same table with a row of the caller's own, in place of one of the same circumstance.</summary>
    /// <param name="row">The row.</param>
    public VatDecisionTable With(VatRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(Rows.RemoveAll(existing => existing.Circumstance == row.Circumstance).Add(row));
    }

    /// <summary>The decision for a circumstance, or a refusal. An unverified one comes with a warning.</summary>
    /// <param name="circumstance">Who, when and why.</param>
    /// <param name="at">What is charged, for the findings.</param>
    public Outcome<VatDecision> Decide(VatCircumstance circumstance, Locator at)
    {
        foreach (var row in Rows)
        {
            if (row.Circumstance == circumstance)
            {
                return row.Decision.Status == FigureStatus.Unverified
                    ? Outcome.Of(row.Decision, [Unverified(row, at)])
                    : Outcome.Of(row.Decision);
            }
        }

        return Outcome.Refused<VatDecision>(new Diagnostic(
            VatCodes.NotDecided,
            Severity.Error,
            at,
            $"the circumstance is {circumstance}",
            "who, when and why are a row of the VAT decision table",
            "correct them, or have VAT decided and put the ruling into the table"));
    }

    private static Diagnostic Unverified(VatRow row, Locator at) => new(
        VatCodes.DecidedUnverified,
        Severity.Warning,
        at,
        $"{row.Circumstance} is {row.Decision.Treatment.Name.ToLowerInvariant()} on a belief that was not checked",
        "the VAT on a charge rests on a source that was read",
        "have the treatment confirmed and put the ruling into the table");
}
