using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Every dated figure that invoices and credit notes follow, with its source and the day it ends.</summary>
/// <remarks>
/// <para>Start from <see cref="Shipped"/> and change single figures with <c>with</c>, naming an edition of your own. Outside what is known
/// each refuses.</para>
/// <para>Immutable. Two sets are equal when the edition and each figure are the same.</para>
/// </remarks>
public sealed record InvoiceFigures
{
    private static readonly LocalDate KnownThrough = new(2027, 3, 31);

    private InvoiceFigures()
    {
    }

    /// <summary>The figures that come with this release.</summary>
    public static InvoiceFigures Shipped { get; } = new();

    /// <summary>The name of this set of figures, carried into every report made with it.</summary>
    public FiguresEdition Edition { get; init; } = new("2026-11");

    /// <summary>The standard rate of VAT by tax point; April 1991 to March 2027.</summary>
    public DatedFigures<Percentage> VatStandardRate { get; init => field = Given(value); } = new(
        "standard rate of VAT", KnownThrough,
        Entry(new(1991, 4, 1), Percentage.Of(17.5m), InvoiceSources.VatRates("standard rate, 1 April 1991")),
        Entry(new(2008, 12, 1), Percentage.Of(15m), InvoiceSources.VatRates("standard rate, 1 December 2008")),
        Entry(new(2010, 1, 1), Percentage.Of(17.5m), InvoiceSources.VatRates("standard rate, 1 January 2010")),
        Entry(new(2011, 1, 4), Percentage.Of(20m), InvoiceSources.VatRates("standard rate, 4 January 2011")));

    /// <summary>The reduced rate of VAT by tax point; September 1997 to March 2027.</summary>
    public DatedFigures<Percentage> VatReducedRate { get; init => field = Given(value); } = new(
        "reduced rate of VAT", KnownThrough,
        Entry(new(1997, 9, 1), Percentage.Of(5m), InvoiceSources.VatRates("reduced rate, 1 September 1997")));

    /// <summary>
    /// The most, VAT included, that an invoice in simplified form may come to; January 2013 to March 2027. £250.00 is within it.
    /// </summary>
    public DatedFigures<Money> SimplifiedInvoiceLimit { get; init => field = Given(value); } = new(
        "limit of a simplified invoice", KnownThrough,
        Entry(new(2013, 1, 1), Money.FromPounds(250m), InvoiceSources.VatRegulations("regulation 16A")));

    /// <summary>
    /// The days, beginning with that of a change of price, within which a credit or debit note is due; September 2019 to March 2027.
    /// </summary>
    public DatedFigures<int> NoteDays { get; init => field = Given(value); } = new(
        "days for a credit note", KnownThrough,
        new DatedFigure<int>(new(2019, 9, 1), 14, InvoiceSources.VatRegulations("regulation 15C"), FigureStatus.Verified));

    /// <summary>The rate of VAT on a treatment at a tax point; null where the treatment has no rate.</summary>
    /// <param name="treatment">How VAT treats the charge.</param>
    /// <param name="taxPoint">The tax point.</param>
    /// <returns>The rate, or a refusal where it is not known for that day.</returns>
    public Outcome<Percentage?> RateOf(VatTreatment treatment, LocalDate taxPoint)
    {
        ArgumentNullException.ThrowIfNull(treatment);
        if (treatment.Liability != VatLiability.Taxable || treatment == VatTreatment.ZeroRated)
        {
            return Outcome.Of<Percentage?>(treatment == VatTreatment.ZeroRated ? Percentage.Zero : null);
        }

        var found = (treatment == VatTreatment.StandardRated ? VatStandardRate : VatReducedRate).At(taxPoint);
        return found.TryGet(out var figure) ? Outcome.Of<Percentage?>(figure.Value) : Outcome.Refused<Percentage?>(found.Diagnostics);
    }

    private static DatedFigure<T> Entry<T>(LocalDate from, T value, Citation source) => new(from, value, source, FigureStatus.Verified);

    private static T Given<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
