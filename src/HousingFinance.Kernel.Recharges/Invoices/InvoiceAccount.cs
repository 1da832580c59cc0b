using System.Collections.Immutable;
using HousingFinance.Kernel.Recharges.Internals;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>An account after a credit note, the note, and where the series of credit notes stands.</summary>
/// <param name="Account">The account with the note on it.</param>
/// <param name="Note">The note.</param>
/// <param name="Counter">Where the series stands.</param>
public sealed record CreditedInvoice(InvoiceAccount Account, CreditNote Note, NumberCounter Counter);

/// <summary>An account after a debit note, the note, and where the series of debit notes stands.</summary>
/// <param name="Account">The account with the note on it.</param>
/// <param name="Note">The note.</param>
/// <param name="Counter">Where the series stands.</param>
public sealed record DebitedInvoice(InvoiceAccount Account, DebitNote Note, NumberCounter Counter);

/// <summary>One invoice and all that became of it: notes, payments, disputes, write-off.</summary>
/// <remarks>
/// What is owed is the sum of its movements. Immutable: what happens gives an account one further on. Not compared by content.
/// </remarks>
public sealed class InvoiceAccount
{
    private InvoiceAccount(Invoice invoice) => (Invoice, Movements) = (invoice, [invoice.Movement]);

    private InvoiceAccount(InvoiceAccount before)
    {
        (Invoice, Credits, Debits) = (before.Invoice, before.Credits, before.Debits);
        (Disputes, Movements) = (before.Disputes, before.Movements);
    }

    /// <summary>The invoice.</summary>
    public Invoice Invoice { get; }

    /// <summary>The credit notes, in the order of issue; those withdrawn since included.</summary>
    public ImmutableArray<CreditNote> Credits { get; private init; } = [];

    /// <summary>The debit notes, in the order of issue.</summary>
    public ImmutableArray<DebitNote> Debits { get; private init; } = [];

    /// <summary>The disputes, open and closed, in the order in which they were opened.</summary>
    public ImmutableArray<Dispute> Disputes { get; private init; } = [];

    /// <summary>All movements, the invoice's own first, in the order in which they were recorded.</summary>
    public ImmutableArray<MoneyMovement> Movements { get; private init; }

    /// <summary>What is owed after all movements; below £0.00 where too much was paid.</summary>
    public Money Balance => Movements.Aggregate(Money.Zero, (sum, movement) => sum + movement.ChangeInBalance);

    /// <summary>What is left of the invoice before VAT, after credits.</summary>
    public Money NetLeft => Invoice.Net - Sum(Standing, note => note.Net);

    /// <summary>What is left of the invoice's VAT, after credits. Payments and write-offs do not change it.</summary>
    public Money VatLeft => Invoice.Vat - Sum(Standing, note => note.Vat);

    private IEnumerable<CreditNote> Standing => Credits.Where(note => Debits.All(debit => debit.Credit != note));

    /// <summary>The account of an invoice that was just issued.</summary>
    /// <param name="invoice">The invoice.</param>
    public static InvoiceAccount Open(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return new(invoice);
    }

    /// <summary>What is owed at the end of a day.</summary>
    /// <param name="date">The day; movements of the day count.</param>
    public Money BalanceOn(LocalDate date) => Movements
        .Where(movement => movement.Date <= date)
        .Aggregate(Money.Zero, (sum, movement) => sum + movement.ChangeInBalance);

    /// <summary>What is owed and not disputed at the end of a day: the balance less what is in dispute, not below £0.00 for that.</summary>
    /// <param name="date">The day.</param>
    public Money UndisputedOn(LocalDate date)
    {
        var balance = BalanceOn(date);
        return balance.IsPositive ? Money.Max(Money.Zero, balance - DisputedOn(date)) : balance;
    }

    /// <summary>What is in dispute at the end of a day, VAT included: of each line no more than credits left of it by then.</summary>
    /// <param name="date">The day.</param>
    public Money DisputedOn(LocalDate date) => Disputes
        .Where(dispute => dispute.IsOpenOn(date))
        .Aggregate(Money.Zero, (sum, dispute) => sum + Money.Min(dispute.Gross, GrossLeftOf(dispute.Line, date)));

    /// <summary>What credit notes took back of a line, those withdrawn not counted.</summary>
    /// <param name="line">The line's place on the invoice, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public CreditedLine CreditedOf(int line) => CreditedOf(line, LocalDate.MaxIsoValue);

    /// <summary>Credits part of the invoice, or says why not. A note that is late comes with a warning.</summary>
    /// <param name="request">What is credited, and why.</param>
    /// <param name="counter">Where the series of credit notes stands.</param>
    /// <param name="issuedOn">The day of the note.</param>
    /// <param name="figures">The days within which a note is due.</param>
    public Outcome<CreditedInvoice> Credit(CreditRequest request, NumberCounter counter, LocalDate issuedOn, InvoiceFigures figures)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(counter);
        ArgumentNullException.ThrowIfNull(figures);
        var (status, line, lines) = CreditRule.Apply(this, request, issuedOn, figures);
        if (status != CreditStatus.Accepted)
        {
            return Outcome.Refused<CreditedInvoice>(status.Explain(Invoice, request, line, issuedOn));
        }

        var note = new CreditNote(counter.NextNumber, issuedOn, Invoice, request, lines);
        var account = new InvoiceAccount(this) { Credits = Credits.Add(note), Movements = Movements.Add(note.Movement) };
        return Outcome.Of(
            new CreditedInvoice(account, note, counter.Advanced()),
            LateNote($"credit note {note.Number}", request.ChangedOn, issuedOn, figures));
    }

    /// <summary>Credits all that is left of the invoice: a cancelled invoice keeps its number.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="changedOn">The day on which the mistake was found.</param>
    /// <param name="explanation">Why, in words; may be empty.</param>
    /// <param name="counter">Where the series of credit notes stands.</param>
    /// <param name="issuedOn">The day of the note.</param>
    /// <param name="figures">The days within which a note is due.</param>
    public Outcome<CreditedInvoice> CreditWhole(
        CreditReason reason, LocalDate changedOn, string explanation, NumberCounter counter, LocalDate issuedOn, InvoiceFigures figures)
    {
        var lines = Invoice.Lines
            .Select(line => LineCredit.OfNet(line.Number, line.Net - CreditedOf(line.Number).Net))
            .Where(credit => !credit.Amount.IsZero);
        return Credit(new CreditRequest(reason, changedOn, explanation, [.. lines]), counter, issuedOn, figures);
    }

    /// <summary>Withdraws a credit note wholly, or says why not: what it credited is owed again.</summary>
    /// <param name="credit">The number of the credit note.</param>
    /// <param name="changedOn">The day on which its ground fell away.</param>
    /// <param name="explanation">Why, in words.</param>
    /// <param name="counter">Where the series of debit notes stands.</param>
    /// <param name="issuedOn">The day of the debit note.</param>
    /// <param name="figures">The days within which a note is due.</param>
    public Outcome<DebitedInvoice> Withdraw(
        DocumentNumber credit,
        LocalDate changedOn,
        string explanation,
        NumberCounter counter,
        LocalDate issuedOn,
        InvoiceFigures figures)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(counter);
        ArgumentNullException.ThrowIfNull(figures);
        var note = Credits.FirstOrDefault(note => note.Number == credit);
        if (note is null)
        {
            return Refused(
                NoteCodes.CreditUnknown, $"credit note {credit} is none of the invoice's", "a note of this invoice", "give its number");
        }

        if (Debits.Any(debit => debit.Credit == note))
        {
            return Refused(
                NoteCodes.WithdrawnBefore, $"credit note {credit} was withdrawn before", "a note is withdrawn once", "leave it as it is");
        }

        if (issuedOn < note.IssuedOn)
        {
            return Refused(
                NoteCodes.BeforeCredit, $"the debit note is of {LocalDatePattern.Iso.Format(issuedOn)}",
                $"a day from {LocalDatePattern.Iso.Format(note.IssuedOn)} on", "correct the day");
        }

        var debit = new DebitNote(counter.NextNumber, issuedOn, note, explanation);
        var account = new InvoiceAccount(this) { Debits = Debits.Add(debit), Movements = Movements.Add(debit.Movement) };
        return Outcome.Of(
            new DebitedInvoice(account, debit, counter.Advanced()),
            LateNote($"debit note {debit.Number}", changedOn, issuedOn, figures));
    }

    /// <summary>Puts a payment, its return, interest, a write-off or a hand-over to the account, or says why not.</summary>
    /// <param name="movement">What happened. The same movement told twice counts once.</param>
    public Outcome<InvoiceAccount> Record(MoneyMovement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        if (Movements.Contains(movement))
        {
            return Outcome.Of(this);
        }

        var status = EntryRule.Apply(this, movement);
        return status == EntryStatus.Accepted
            ? Outcome.Of(new InvoiceAccount(this) { Movements = Movements.Add(movement) })
            : Outcome.Refused<InvoiceAccount>(status.Explain(Invoice, movement));
    }

    /// <summary>Opens a dispute of part of a line, or says why not.</summary>
    /// <param name="line">The line's place on the invoice, from 1.</param>
    /// <param name="gross">How much is disputed, VAT included.</param>
    /// <param name="openedOn">Since when.</param>
    /// <param name="ground">Why, in the landlord's own words.</param>
    public Outcome<InvoiceAccount> OpenDispute(int line, Money gross, LocalDate openedOn, string ground)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ground);
        var status = line < 1 || line > Invoice.Lines.Length ? DisputeStatus.LineUnknown
            : openedOn < Invoice.IssuedOn ? DisputeStatus.TooEarly
            : Disputes.Any(dispute => dispute.Line == line && dispute.ClosedOn is null) ? DisputeStatus.OpenAlready
            : !gross.IsPositive ? DisputeStatus.AmountNotPositive
            : gross > GrossLeftOf(line, LocalDate.MaxIsoValue) ? DisputeStatus.AboveLine
            : DisputeStatus.Accepted;
        return status == DisputeStatus.Accepted
            ? Outcome.Of(new InvoiceAccount(this) { Disputes = Disputes.Add(new Dispute(line, gross, openedOn, ground, null)) })
            : Outcome.Refused<InvoiceAccount>(status.Explain(Invoice, line, gross));
    }

    /// <summary>Closes the dispute of a line, or says why not. What was settled is credited by a note.</summary>
    /// <param name="line">The line's place on the invoice, from 1.</param>
    /// <param name="closedOn">The day from which it is no longer disputed.</param>
    public Outcome<InvoiceAccount> CloseDispute(int line, LocalDate closedOn)
    {
        var open = Disputes.FirstOrDefault(dispute => dispute.Line == line && dispute.ClosedOn is null);
        var status = line < 1 || line > Invoice.Lines.Length ? DisputeStatus.LineUnknown
            : open is null ? DisputeStatus.NotOpen
            : closedOn <= open.OpenedOn ? DisputeStatus.TooEarly
            : DisputeStatus.Accepted;
        return status == DisputeStatus.Accepted
            ? Outcome.Of(new InvoiceAccount(this) { Disputes = Disputes.Replace(open!, open! with { ClosedOn = closedOn }) })
            : Outcome.Refused<InvoiceAccount>(status.Explain(Invoice, line, open?.Gross ?? Money.Zero));
    }

    // What interest runs on at the end of a day: the debt without interest and fixed sums.
    internal Money PrincipalOn(LocalDate date, InterestBearing bearing)
    {
        var debt = Movements
            .Where(movement => movement.Date <= date && movement.Kind != MovementKind.InterestCharged
                && movement.Kind != MovementKind.InterestCancelled && movement.Kind != MovementKind.LatePaymentSumCharged)
            .Aggregate(Money.Zero, (sum, movement) => sum + movement.ChangeInBalance);
        var disputed = bearing == InterestBearing.UndisputedDebt ? DisputedOn(date) : Money.Zero;
        return Money.Max(Money.Zero, debt - disputed);
    }

    private Money GrossLeftOf(int line, LocalDate date) => Invoice.Lines[line - 1].Gross - CreditedOf(line, date).Gross;

    private CreditedLine CreditedOf(int line, LocalDate date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, Invoice.Lines.Length);
        var (net, vat) = (Money.Zero, Money.Zero);
        foreach (var note in Credits.Where(note => note.IssuedOn <= date))
        {
            if (note.Lines.FirstOrDefault(credited => credited.Line.Number == line) is { } credited
                && !Debits.Any(debit => debit.Credit == note && debit.IssuedOn <= date))
            {
                (net, vat) = (net + credited.Net, vat + credited.Vat);
            }
        }

        return new CreditedLine(Invoice.Lines[line - 1], net, vat);
    }

    private static Money Sum(IEnumerable<CreditNote> notes, Func<CreditNote, Money> part) =>
        notes.Aggregate(Money.Zero, (sum, note) => sum + part(note));

    private ImmutableArray<Diagnostic> LateNote(string note, LocalDate changedOn, LocalDate issuedOn, InvoiceFigures figures)
    {
        // The days begin with the day of the change itself.
        if (!figures.NoteDays.TryAt(issuedOn, out var days) || issuedOn < changedOn.PlusDays(days.Value))
        {
            return [];
        }

        return
        [
            new Diagnostic(
                NoteCodes.Late,
                Severity.Warning,
                Locator.In(note).OfAccount(Invoice.Account),
                $"it is of {LocalDatePattern.Iso.Format(issuedOn)} and the change of {LocalDatePattern.Iso.Format(changedOn)}",
                $"a note by {LocalDatePattern.Iso.Format(changedOn.PlusDays(days.Value - 1))}",
                "tell the VAT officer"),
        ];
    }

    private Outcome<DebitedInvoice> Refused(DiagnosticCode code, string found, string expected, string remedy) =>
        Outcome.Refused<DebitedInvoice>(new Diagnostic(
            code, Severity.Error, Locator.In($"account of invoice {Invoice.Number}").OfAccount(Invoice.Account), found, expected, remedy));
}
