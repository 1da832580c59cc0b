using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Recharges.Internals;

/// <summary>Whether part of an invoice may be credited, and the VAT in it.</summary>
internal static class CreditRule
{
    internal static (CreditStatus Status, int Line, ImmutableArray<CreditedLine> Lines) Apply(
        InvoiceAccount account, CreditRequest request, LocalDate issuedOn, InvoiceFigures figures)
    {
        var status = Form(account.Invoice, request, issuedOn, figures);
        if (status != CreditStatus.Accepted)
        {
            return (status, 0, []);
        }

        var lines = ImmutableArray.CreateBuilder<CreditedLine>(request.Lines.Length);
        foreach (var credit in request.Lines)
        {
            status = Line(account, request, credit, out var credited);
            if (credited is null)
            {
                return (status, credit.Line, []);
            }

            lines.Add(credited);
        }

        var (net, vat) = (Money.Zero, Money.Zero);
        foreach (var line in lines)
        {
            (net, vat) = (net + line.Net, vat + line.Vat);
        }

        status = !(net + vat).IsPositive || net.IsNegative || vat.IsNegative ? CreditStatus.NothingCredited
            : net > account.NetLeft || vat > account.VatLeft ? CreditStatus.AboveInvoice
            : CreditStatus.Accepted;
        return (status, 0, lines.DrainToImmutable());
    }

    private static CreditStatus Form(Invoice invoice, CreditRequest request, LocalDate issuedOn, InvoiceFigures figures) =>
        request.Reason == CreditReason.BadDebt ? CreditStatus.BadDebt
        : issuedOn < invoice.IssuedOn ? CreditStatus.BeforeInvoice
        : request.ChangedOn > issuedOn ? CreditStatus.ChangedAfterNote
        : !figures.NoteDays.TryAt(issuedOn, out _) ? CreditStatus.DayNotKnown
        : request.Lines.IsDefaultOrEmpty ? CreditStatus.LinesMissing
        : CreditStatus.Accepted;

    private static CreditStatus Line(InvoiceAccount account, CreditRequest request, LineCredit credit, out CreditedLine? credited)
    {
        credited = null;
        if (credit.Line < 1 || credit.Line > account.Invoice.Lines.Length)
        {
            return CreditStatus.LineUnknown;
        }

        if (request.Lines.Count(other => other.Line == credit.Line) > 1)
        {
            return CreditStatus.LineTwice;
        }

        var (line, before) = (account.Invoice.Lines[credit.Line - 1], account.CreditedOf(credit.Line));
        var sign = Math.Sign(line.Net.Pence);
        if (credit.Amount.IsZero || Math.Sign(credit.Amount.Pence) != sign)
        {
            return CreditStatus.AmountNotOfLine;
        }

        var (netLeft, vatLeft) = ((line.Net - before.Net).Abs(), (line.Vat - before.Vat).Abs());
        var (net, vat) = credit.Part == CreditedPart.Net
            ? OfNet(line, before, credit.Amount.Abs(), netLeft, vatLeft)
            : OfGross(line, before, credit.Amount.Abs(), netLeft, vatLeft);
        if (net > netLeft || vat > vatLeft)
        {
            return CreditStatus.AboveLine;
        }

        credited = new CreditedLine(line, net.Times(sign), vat.Times(sign));
        return CreditStatus.Accepted;
    }

    // The VAT credited so far keeps step with the sum before VAT, half a penny up; the last penny of the line takes the last of its VAT.
    private static (Money Net, Money Vat) OfNet(InvoicedLine line, CreditedLine before, Money net, Money netLeft, Money vatLeft)
    {
        if (net >= netLeft)
        {
            return (net, vatLeft);
        }

        var through = UnroundedMoney.From(line.Vat.Abs()).Times(new Ratio((before.Net.Abs() + net).Pence, line.Net.Abs().Pence));
        var vat = through.Round(RoundingRule.HalfUp) - before.Vat.Abs();
        return (net, Money.Max(Money.Zero, Money.Min(vat, vatLeft)));
    }

    private static (Money Net, Money Vat) OfGross(InvoicedLine line, CreditedLine before, Money gross, Money netLeft, Money vatLeft)
    {
        if (gross >= netLeft + vatLeft)
        {
            return (gross - vatLeft, vatLeft);
        }

        var through = UnroundedMoney.From(line.Vat.Abs()).Times(new Ratio((before.Gross.Abs() + gross).Pence, line.Gross.Abs().Pence));
        var vat = through.Round(RoundingRule.HalfUp) - before.Vat.Abs();
        vat = Money.Max(Money.Max(Money.Zero, gross - netLeft), Money.Min(vat, Money.Min(vatLeft, gross)));
        return (gross - vat, vat);
    }
}
