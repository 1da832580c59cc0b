using HousingFinance.Kernel.Bacs.Internals;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>One payment of a submission: a Direct Debit to be collected, a credit to be paid, or a Direct Debit Instruction.</summary>
/// <remarks>
/// Equal when every part but the source row is equal. <c>default</c> is no payment, and <see cref="Assess"/> says what it lacks. Prints
/// neither names nor whole account numbers.
/// </remarks>
public readonly record struct PaymentInstruction
{
    /// <summary>The most pence that field 8 holds, £999,999,999.99.</summary>
    public const long MostPence = 99_999_999_999;

    /// <summary>The account that the money is taken from or paid to, or that the instruction is for.</summary>
    public BankAccount Destination { get; init; }

    /// <summary>
    /// The destination account's type, a digit; 0 unless the receiving bank asked for another. What others mean could not be found.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The type is above 9.</exception>
    public byte AccountType
    {
        get;
        init => field = value <= 9 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An account type is one digit.");
    }

    /// <summary>What the record does.</summary>
    public TransactionCode? Code { get; init; }

    /// <summary>The service user's account that receives or pays.</summary>
    public BankAccount Originator { get; init; }

    /// <summary>Field 7; usually nothing.</summary>
    public FreeFormat FreeFormat { get; init; }

    /// <summary>The sum: above £0.00, but £0.00 for an instruction.</summary>
    public Money Amount { get; init; }

    /// <summary>The service user's name, as payers see it.</summary>
    public BacsText ServiceUserName { get; init; }

    /// <summary>The reference; of a Direct Debit its core reference.</summary>
    public BacsText Reference { get; init; }

    /// <summary>The name on the destination account.</summary>
    public BacsText DestinationName { get; init; }

    /// <summary>The day Bacs processes it, the working day before the money moves.</summary>
    public ProcessingDay Day { get; init; }

    /// <summary>The row of the source that it came from, from 1; 0 when it came from none.</summary>
    public int SourceRow { get; init; }

    /// <summary>
    /// Whether the payment by itself may stand in a submission; the first status that applies, from
    /// <see cref="FormatStatus.DestinationMissing"/> to <see cref="FormatStatus.LooksLikeContra"/>.
    /// </summary>
    public FormatStatus Assess() => PaymentRule.Assess(this);

    /// <inheritdoc/>
    public bool Equals(PaymentInstruction other) =>
        Destination == other.Destination && AccountType == other.AccountType && Code == other.Code && Originator == other.Originator
        && FreeFormat == other.FreeFormat && Amount == other.Amount && ServiceUserName == other.ServiceUserName
        && Reference == other.Reference && DestinationName == other.DestinationName && Day == other.Day;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Destination, Code, Amount, Reference, Day);

    /// <summary>Code, amount, account masked and day: <c>17 regular collection £432.10, **-**-01 ****2600, 2026-02-27</c>.</summary>
    public override string ToString() => $"{Code?.ToString() ?? "no code"} {Amount}, {Destination}, {Day}";
}
