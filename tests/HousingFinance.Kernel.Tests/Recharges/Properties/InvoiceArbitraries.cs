using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Properties;

/// <summary>Lines of an invoice that comes to something, abatements among them, and how its VAT is rounded.</summary>
public sealed record SomeLines(IReadOnlyList<InvoiceLine> Value, VatRounding Rounding)
{
    public override string ToString() => $"{Rounding.Name}: {string.Join(", ", Value)}";

    public Invoice Issue() => InvoiceExample.Issue(Draft([.. Value]), new InvoiceTerms(Council, Rounding, InvoiceFigures.Shipped));
}

public static class InvoiceArbitraries
{
    public static Arbitrary<SomeLines> Lines() => Arb.From(
        from count in Gen.Choose(1, 12)
        from lines in Line.ArrayOf(count)
        from rounding in Gen.Elements(VatRounding.InvoiceTotalDown, VatRounding.LineNearestPenny, VatRounding.LineTenthPennyDown)
        where lines.Sum(line => line.Net.Pence) > 0 && lines.Sum(line => line.Net.Pence * Rate(line)) >= 0
        select new SomeLines(lines, rounding),
        some => from left in Enumerable.Range(0, some.Value.Count)
                let fewer = some.Value.Where((_, index) => index != left).ToList()
                where fewer.Sum(line => line.Net.Pence) > 0 && fewer.Sum(line => line.Net.Pence * Rate(line)) >= 0
                select new SomeLines(fewer, some.Rounding));

    private static Gen<InvoiceLine> Line { get; } =
        from pence in Gen.Frequency((6, Int64Range.Between(1, 500_00)), (1, Int64Range.Between(-60_00, -1)), (1, Int64Range.Between(1, 9)))
        from vat in Gen.Elements(Standard, Standard, Reduced, Exempt, OutsideScope)
        select InvoiceLine.Of("Item", Money.FromPence(pence), vat);

    private static long Rate(InvoiceLine line) =>
        line.Vat.Treatment == VatTreatment.StandardRated ? 20 : line.Vat.Treatment == VatTreatment.ReducedRated ? 5 : 0;
}
