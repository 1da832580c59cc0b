namespace HousingFinance.Kernel.Recharges;

/// <summary>What all invoices of a landlord have in common.</summary>
/// <remarks>Immutable. Equal when every part is the same.</remarks>
public sealed record InvoiceTerms
{
    /// <summary>Terms.</summary>
    /// <param name="supplier">Who invoices.</param>
    /// <param name="vatRounding">How VAT leaves its fractions of a penny behind.</param>
    /// <param name="figures">Rates and limits.</param>
    public InvoiceTerms(Supplier supplier, VatRounding vatRounding, InvoiceFigures figures)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        ArgumentNullException.ThrowIfNull(vatRounding);
        ArgumentNullException.ThrowIfNull(figures);
        (Supplier, VatRounding, Figures) = (supplier, vatRounding, figures);
    }

    /// <summary>Who invoices.</summary>
    public Supplier Supplier { get; }

    /// <summary>How VAT leaves its fractions of a penny behind.</summary>
    public VatRounding VatRounding { get; }

    /// <summary>Rates and limits.</summary>
    public InvoiceFigures Figures { get; }
}
