using HousingFinance.Kernel;
using HousingFinance.Kernel.Csv;
using NodaTime;

namespace BacsSubmission;

/// <summary>A row of the payments as it is read. Codes, sort codes and account numbers are text: a number would lose its zeros.</summary>
internal readonly record struct PaymentRow
{
    public long Row { get; init; }

    public string? Code { get; init; }

    public string? SortCode { get; init; }

    public string? Account { get; init; }

    public string? Name { get; init; }

    public string? Reference { get; init; }

    public Money Amount { get; init; }

    public LocalDate CollectionDate { get; init; }

    public string? OriginatingSortCode { get; init; }

    public string? OriginatingAccount { get; init; }
}

/// <summary>The layouts of the payments file: with the originating account in each row, or without.</summary>
internal static class PaymentsFile
{
    public const string Code = "transaction_code";
    public const string SortCode = "destination_sort_code";
    public const string Account = "destination_account";
    public const string Name = "account_name";
    public const string Reference = "reference";
    public const string CollectionDate = "collection_date";
    public const string OriginatingSortCode = "originating_sort_code";
    public const string OriginatingAccount = "originating_account";

    private const int MostDigits = 20;
    private const int MostText = 100;

    public static FileProfile<PaymentRow> OneAccount { get; } = Of(Columns());

    public static FileProfile<PaymentRow> AccountInEachRow { get; } = Of(Columns()
        .Required(OriginatingSortCode, Cells.Text(MostDigits),
            (ref row, digits) => row = row with { OriginatingSortCode = digits }, (in row) => row.OriginatingSortCode)
        .Required(OriginatingAccount, Cells.Text(MostDigits),
            (ref row, digits) => row = row with { OriginatingAccount = digits }, (in row) => row.OriginatingAccount));

    private static FileProfile<PaymentRow> Of(ColumnTable<PaymentRow> columns) => new("payments", columns)
    {
        ValueHeading = "amount",
        SetRowNumber = (ref row, number) => row = row with { Row = number },
    };

    private static ColumnTable<PaymentRow> Columns() => new ColumnTable<PaymentRow>()
        .Required(Code, Cells.Text(MostDigits),
            (ref row, code) => row = row with { Code = code }, (in row) => row.Code)
        .Required(SortCode, Cells.Text(MostDigits),
            (ref row, digits) => row = row with { SortCode = digits }, (in row) => row.SortCode)
        .Required(Account, Cells.Text(MostDigits),
            (ref row, digits) => row = row with { Account = digits }, (in row) => row.Account)
        .Optional(Name, Cells.Text(MostText),
            (ref row, name) => row = row with { Name = name }, (in row) => row.Name)
        .Optional(Reference, Cells.Text(MostText),
            (ref row, reference) => row = row with { Reference = reference }, (in row) => row.Reference)
        .Required("amount", Cells.PoundsWithin(Money.Zero, Cells.MostPounds),
            (ref row, amount) => row = row with { Amount = amount }, (in row) => row.Amount)
        .Required(CollectionDate, Cells.Date(new LocalDate(2000, 1, 1), new LocalDate(2099, 12, 31)),
            (ref row, day) => row = row with { CollectionDate = day }, (in row) => row.CollectionDate);
}
