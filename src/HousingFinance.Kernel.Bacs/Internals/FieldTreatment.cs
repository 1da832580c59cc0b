namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// What Bacs makes of a field that does not hold what it should. Published notes tell it of accounts and codes of payments (an originating
/// account or that of a contra becomes the main one, a destination is refused or returned), of processing dates (Bacs takes one of its own)
/// and of the first labels, for which a bank prints the checks; of other fields they do not.
/// </summary>
internal static class FieldTreatment
{
    internal static BacsTreatment Of(FormatStatus status, Field? field) => (status, field) switch
    {
        (FormatStatus.FieldNotDate, { Name: "processing date" }) => BacsTreatment.Amended,
        (FormatStatus.FieldNotFixed, { } of) when IsCheckedLabel(of) && !of.Choices.Contains(new string(' ', of.Width)) =>
            BacsTreatment.FileRejected,
        (FormatStatus.FieldNotDigits, { } of) when IsAccount(of) => IsContra(of) || IsOriginating(of) ? BacsTreatment.Amended
            : BacsTreatment.RecordRejected,
        (FormatStatus.FieldNotDigits, { Name: "service user number" }) => BacsTreatment.FileRejected,
        _ => status.Treatment(),
    };

    private static bool IsCheckedLabel(Field field) =>
        Standard18.Vol1.Fields.Contains(field) || Standard18.Hdr1.Fields.Contains(field);

    private static bool IsContra(Field field) =>
        Standard18.MultiDayContra.Fields.Contains(field) || Standard18.SingleDayContra.Fields.Contains(field);

    private static bool IsOriginating(Field field) =>
        field.Name == PaymentFields.OriginatingSortCode.Name || field.Name == PaymentFields.OriginatingAccount.Name;

    private static bool IsAccount(Field field) =>
        IsOriginating(field) || field.Name == PaymentFields.SortCode.Name || field.Name == PaymentFields.Account.Name
        || field.Name == PaymentFields.AccountType.Name;
}
