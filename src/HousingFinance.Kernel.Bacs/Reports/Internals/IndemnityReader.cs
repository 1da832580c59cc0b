using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Reads DDICA.</summary>
internal static class IndemnityReader
{
    internal static bool IsReport(ReportNode node) =>
        node.Name == "DDICA" || node.Has("NewAdvices") || node.Has("Cancellations") || node.Has("ServiceUserNumber");

    internal static IndemnityReport Read(ReportNode node, ReportContext context)
    {
        context.Begin(ReportKind.IndemnityClaims);
        var mark = context.Mark;
        var number = 0;
        var serviceUser = new ValueReader(node, context).ServiceUser("ServiceUserNumber", Need.Useful);
        var (claims, stated) = Claims(node, context, "NewAdvices", "DDICAdvice", "TotalValueOfDebits", ref number);
        var dateOfDebit = DateOfDebit(node, context, claims.IsEmpty ? Need.Optional : Need.Useful);
        var (cancellations, cancelled) = Claims(
            node, context, "Cancellations", "DDICCancellation", "TotalValueOfCancellations", ref number);
        return new IndemnityReport
        {
            Number = context.Report,
            ServiceUser = serviceUser,
            Claims = claims,
            Cancellations = cancellations,
            StatedClaims = stated,
            StatedCancellations = cancelled,
            DateOfDebit = dateOfDebit,
            Findings = context.Ended(node, mark),
        };
    }

    private static (ImmutableArray<IndemnityClaim> Claims, Money? Stated) Claims(
        ReportNode node, ReportContext context, string name, string claimName, string totalName, ref int number)
    {
        var claims = ImmutableArray.CreateBuilder<IndemnityClaim>();
        Money? stated = null;
        foreach (var part in node.All(name))
        {
            var values = new ValueReader(part, context);
            var (before, sum) = (claims.Count, Money.Zero);
            foreach (var child in part.All(claimName))
            {
                var claim = Claim(new ValueReader(child, context, ++number));
                sum += claim.Amount ?? Money.Zero;
                claims.Add(claim);
            }

            var total = values.Amount(totalName);
            Check(values, totalName, total, sum, claims.Count - before);
            stated = total is { } value ? (stated ?? Money.Zero) + value : stated;
        }

        return (claims.ToImmutable(), stated);
    }

    private static LocalDate? DateOfDebit(ReportNode node, ReportContext context, Need need)
    {
        const string Name = "DateOfDebit";
        LocalDate? first = null;
        foreach (var part in node.All("NewAdvices"))
        {
            var values = new ValueReader(part, context);
            var date = values.Date(Name, need);
            if (first is not null && date is not null && date != first)
            {
                values.Add(ReportStatus.ValueRepeated, Name);
            }

            first ??= date;
        }

        return first;
    }

    private static IndemnityClaim Claim(ValueReader values)
    {
        var mark = values.Context.Mark;
        var code = values.Code("ReasonCode", Need.Required);
        IndemnityReason? reason = null;
        if (code.Length > 0 && !(code.Length == 1 && IndemnityReason.TryFromCode(code[0], out reason)))
        {
            values.Add(ReportStatus.ReasonUnknown, "ReasonCode", PackedText.Of(code.Length > 2 ? code[..2] : code));
        }

        var amount = values.AmountOfPayment("TotalAmount");
        var collections = Collections(values);
        if (amount is { } total)
        {
            var sum = collections.Aggregate(Money.Zero, (sum, collection) => sum + (collection.Amount ?? Money.Zero));
            Check(values, "TotalAmount", total, sum, collections.Length);
        }

        return new IndemnityClaim
        {
            Number = values.Item,
            Line = values.Node.Line,
            SequenceNumber = values.Text("SeqNo"),
            PayingBankReference = values.Text("PayingBankReference"),
            Reference = values.Text("SUReference"),
            ReasonCode = code,
            ReasonMeaning = values.Text("ReasonCodeMeaning"),
            Reason = reason,
            Account = values.Account("PayerSortCode", "PayerAccount", Need.Useful),
            PayerName = values.Text("PayerName"),
            Amount = amount,
            Collections = collections,
            Findings = values.Context.Since(mark),
        };
    }

    // Whatever a collection's element is called: its two values name it.
    private static ImmutableArray<ClaimedDebit> Collections(ValueReader values)
    {
        var collections = ImmutableArray.CreateBuilder<ClaimedDebit>();
        foreach (var child in values.Node.All("DDCollections").SelectMany(all => all.Children))
        {
            child.Take();
            var collection = new ValueReader(child, values.Context, values.Item);
            collections.Add(new ClaimedDebit(
                collection.Date("DateOfDirectDebit", Need.Required), collection.Amount("Amount", Need.Required)));
        }

        if (collections.Count == 0)
        {
            values.Add(ReportStatus.ValueMissing, "DDCollections");
        }

        return collections.ToImmutable();
    }

    private static void Check(ValueReader values, string name, Money? stated, Money sum, int count)
    {
        if (stated is { } total && total != sum)
        {
            values.Add(ReportStatus.ValueDiffers, name, total.Pence, sum.Pence);
        }
        else if (stated is null && count > 0 && !values.Node.Has(name))
        {
            values.Add(ReportStatus.TotalMissing, name);
        }
    }
}
