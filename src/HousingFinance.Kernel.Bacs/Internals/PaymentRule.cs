using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// The rule that says whether one payment may stand in a submission. Bulk code may prove of a row that it plainly keeps the rule; of any
/// other row it asks here.
/// </summary>
internal static class PaymentRule
{
    private static readonly BacsText ContraMark = BacsText.Create(Standard18.ContraMark);

    internal static FormatStatus Assess(in PaymentInstruction payment)
    {
        if (payment.Destination.IsNone)
        {
            return FormatStatus.DestinationMissing;
        }

        if (payment.Originator.IsNone)
        {
            return FormatStatus.OriginatorMissing;
        }

        if (payment.Day.IsNone)
        {
            return FormatStatus.DayMissing;
        }

        return AssessContent(payment);
    }

    /// <summary>The rest of the rule, for a record whose accounts were read and whose day is judged apart.</summary>
    internal static FormatStatus AssessContent(in PaymentInstruction payment)
    {
        if (payment.Code is not { } code)
        {
            return FormatStatus.CodeMissing;
        }

        if (!code.IsForServiceUsers)
        {
            return FormatStatus.CodeNotForServiceUsers;
        }

        if (code.CarriesAmount ? !payment.Amount.IsPositive : !payment.Amount.IsZero)
        {
            return code.CarriesAmount ? FormatStatus.AmountNotPositive : FormatStatus.AmountNotZero;
        }

        if (payment.Amount.Pence > PaymentInstruction.MostPence)
        {
            return FormatStatus.AmountTooWide;
        }

        if (payment.ServiceUserName.IsEmpty)
        {
            return FormatStatus.ServiceUserNameMissing;
        }

        if (code.Side == TransactionSide.Instruction && payment.DestinationName.IsEmpty)
        {
            return FormatStatus.PayerNameMissing;
        }

        var reference = code.HasCoreReference ? OfReference(payment.Reference, BacsReferenceForm.AnyPermitted) : FormatStatus.Accepted;
        return reference != FormatStatus.Accepted ? reference
            : payment.Reference == ContraMark && payment.Destination == payment.Originator ? FormatStatus.LooksLikeContra
            : FormatStatus.Accepted;
    }

    /// <summary>Whether a text may be a core reference, in this package's statuses.</summary>
    internal static FormatStatus OfReference(BacsText reference, BacsReferenceForm form) =>
        BacsReference.Read(reference, form, out _) switch
        {
            BacsReferenceStatus.Valid => FormatStatus.Accepted,
            BacsReferenceStatus.Missing => FormatStatus.ReferenceMissing,
            BacsReferenceStatus.FirstCharacter => FormatStatus.ReferenceFirstCharacter,
            BacsReferenceStatus.TooFewLettersAndDigits => FormatStatus.ReferenceTooShort,
            BacsReferenceStatus.AllTheSame => FormatStatus.ReferenceAllTheSame,
            BacsReferenceStatus.KeptForBanks => FormatStatus.ReferenceKeptForBanks,
            _ => FormatStatus.ReferenceNotLettersAndDigits,
        };

    /// <summary>The field that a status of this rule is about; null for the payment as a whole.</summary>
    internal static Field? FieldOf(FormatStatus status) => status switch
    {
        FormatStatus.CodeMissing or FormatStatus.CodeNotForServiceUsers => PaymentFields.Code,
        >= FormatStatus.AmountNotPositive and <= FormatStatus.AmountTooWide or FormatStatus.AmountAboveLimit => PaymentFields.Amount,
        FormatStatus.ServiceUserNameMissing => PaymentFields.ServiceUserName,
        FormatStatus.PayerNameMissing => PaymentFields.DestinationName,
        >= FormatStatus.ReferenceMissing and <= FormatStatus.LooksLikeContra => PaymentFields.Reference,
        _ => null,
    };

    /// <summary>The finding of a status of this rule.</summary>
    internal static FormatFinding Finding(
        FormatStatus status, in PaymentInstruction payment, int file, long record, FindingPlace place) => new(
            status, file, record, place, FieldOf(status), found: status switch
            {
                FormatStatus.AmountNotPositive or FormatStatus.AmountNotZero or FormatStatus.AmountTooWide => payment.Amount.Pence,
                FormatStatus.CodeNotForServiceUsers => PackedText.Of(payment.Code!.Code),
                _ => 0,
            });
}

/// <summary>The fields of a payment, found once by their names; they stand at the same places in records of either width.</summary>
internal static class PaymentFields
{
    internal static readonly Field SortCode = Standard18.MultiDayPayment["destination sort code"];
    internal static readonly Field Account = Standard18.MultiDayPayment["destination account number"];
    internal static readonly Field AccountType = Standard18.MultiDayPayment["destination account type"];
    internal static readonly Field Code = Standard18.MultiDayPayment["transaction code"];
    internal static readonly Field OriginatingSortCode = Standard18.MultiDayPayment["originating sort code"];
    internal static readonly Field OriginatingAccount = Standard18.MultiDayPayment["originating account number"];
    internal static readonly Field FreeFormat = Standard18.MultiDayPayment["free format"];
    internal static readonly Field Amount = Standard18.MultiDayPayment["amount"];
    internal static readonly Field ServiceUserName = Standard18.MultiDayPayment["service user's name"];
    internal static readonly Field Reference = Standard18.MultiDayPayment["reference"];
    internal static readonly Field DestinationName = Standard18.MultiDayPayment["destination account name"];
    internal static readonly Field Day = Standard18.MultiDayPayment["processing date"];
}
