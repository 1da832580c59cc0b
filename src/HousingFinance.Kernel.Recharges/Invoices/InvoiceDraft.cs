using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Which particulars an invoice shows.</summary>
public enum InvoiceForm
{
    /// <summary>All of them (VAT Regulations 1995, regulation 14).</summary>
    Full = 0,

    /// <summary>The fewer ones of a small invoice (regulation 16A).</summary>
    Simplified = 1,
}

/// <summary>What is to be invoiced, before it has a number.</summary>
/// <remarks>What is missing or amiss is refused when it is issued. Records are equal when every part is the same.</remarks>
public sealed record InvoiceDraft
{
    /// <summary>The row it came from, from 1; 0 when it has none.</summary>
    public int SourceRow { get; init; }

    /// <summary>The account on which the debt is raised: a sub-account or sundry account, never the rent account itself.</summary>
    public RentAccountRef Account { get; init; }

    /// <summary>What the debt is on the account; it raises the balance.</summary>
    public MovementKind RaisedAs { get; init; } = MovementKind.RechargeInvoiced;

    /// <summary>Which particulars it shall show.</summary>
    public InvoiceForm Form { get; init; }

    /// <summary>What it is about: <c>Repair 614137, front door</c>. May be empty.</summary>
    public string Subject { get; init => field = value ?? ""; } = "";

    /// <summary>Who is invoiced.</summary>
    public InvoiceParty Customer { get; init => field = value ?? InvoiceParty.Unnamed; } = InvoiceParty.Unnamed;

    /// <summary>The tax point: when the supply counts for VAT. Rates and limits are those of this day.</summary>
    public LocalDate TaxPoint { get; init; }

    /// <summary>The day by which it is to be paid.</summary>
    public LocalDate DueOn { get; init; }

    /// <summary>What is invoiced.</summary>
    public ImmutableArray<InvoiceLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What all lines come to before VAT.</summary>
    public Money Net => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Net);

    /// <summary>Where it stands, its sum before VAT and the day by which it is to be paid.</summary>
    public override string ToString() => $"{At}: {Net}, due on {LocalDatePattern.Iso.Format(DueOn)}";

    /// <summary>Where it stands: its row and its account.</summary>
    internal Locator At
    {
        get
        {
            var place = SourceRow > 0 ? Locator.AtRow("invoices", SourceRow) : Locator.In("invoice");
            return Account.Value.Length > 0 ? place.OfAccount(Account) : place;
        }
    }
}
