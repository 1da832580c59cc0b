namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// What a file's trailer adds up: value and number of debits and credits, and the number of instructions, which move no money.
/// </summary>
/// <param name="DebitPence">The debits together, in pence.</param>
/// <param name="CreditPence">The credits together, in pence.</param>
/// <param name="DebitCount">How many debits.</param>
/// <param name="CreditCount">How many credits.</param>
/// <param name="InstructionCount">How many instructions: 0N, 0C and 0S.</param>
/// <remarks>
/// Whether contras are counted is said by whoever holds the totals. Equal when every part is equal; <c>default</c> is nothing at all.
/// </remarks>
public readonly record struct SubmissionTotals(long DebitPence, long CreditPence, long DebitCount, long CreditCount, long InstructionCount)
{
    /// <summary>The most pence that a trailer's value holds, 13 digits.</summary>
    public const long MostPence = 9_999_999_999_999;

    /// <summary>The most records that a trailer's count holds, 7 digits.</summary>
    public const long MostRecords = 9_999_999;

    /// <summary>Records of every kind.</summary>
    public long Count => DebitCount + CreditCount + InstructionCount;

    /// <summary>The totals with one record more.</summary>
    /// <param name="side">Which way the record moves money.</param>
    /// <param name="pence">Its amount.</param>
    public SubmissionTotals With(TransactionSide side, long pence) => side switch
    {
        TransactionSide.Debit => this with { DebitPence = DebitPence + pence, DebitCount = DebitCount + 1 },
        TransactionSide.Credit => this with { CreditPence = CreditPence + pence, CreditCount = CreditCount + 1 },
        _ => this with { InstructionCount = InstructionCount + 1 },
    };

    /// <summary>The totals of two sets of records together.</summary>
    public static SubmissionTotals operator +(SubmissionTotals left, SubmissionTotals right) => new(
        left.DebitPence + right.DebitPence,
        left.CreditPence + right.CreditPence,
        left.DebitCount + right.DebitCount,
        left.CreditCount + right.CreditCount,
        left.InstructionCount + right.InstructionCount);

    /// <summary>The totals of two sets of records together.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other.</param>
    public static SubmissionTotals Add(SubmissionTotals left, SubmissionTotals right) => left + right;
}
