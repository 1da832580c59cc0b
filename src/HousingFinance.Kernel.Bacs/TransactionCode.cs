using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.Bacs;

/// <summary>Which way a record moves money.</summary>
public enum TransactionSide : byte
{
    /// <summary>Money is taken from the destination account: a Direct Debit.</summary>
    Debit,

    /// <summary>Money is paid into the destination account.</summary>
    Credit,

    /// <summary>No money moves: a Direct Debit Instruction is lodged, cancelled or converted.</summary>
    Instruction,
}

/// <summary>What a record of a Standard 18 file does, by the two characters of its field 4.</summary>
/// <remarks>
/// A closed catalogue. <see cref="SmartEnum{TEnum,TValue}.Value"/> is the byte that columns hold and never changes its meaning;
/// <see cref="Code"/> is what files hold.
/// </remarks>
public sealed class TransactionCode : SmartEnum<TransactionCode, byte>
{
    /// <summary>01: the first collection under an instruction.</summary>
    public static readonly TransactionCode FirstCollection = new("first collection", 1, "01", TransactionSide.Debit);

    /// <summary>17: a regular collection; as a contra, the debit that balances credits.</summary>
    public static readonly TransactionCode RegularCollection = new("regular collection", 2, "17", TransactionSide.Debit);

    /// <summary>18: a collection presented again after it came back unpaid, for the same pence.</summary>
    public static readonly TransactionCode Representation = new("re-presented collection", 3, "18", TransactionSide.Debit);

    /// <summary>19: the last collection under an instruction; the payer's bank deletes the instruction after it.</summary>
    public static readonly TransactionCode FinalCollection = new("final collection", 4, "19", TransactionSide.Debit);

    /// <summary>99: a payment to the destination account, such as a refund; as a contra, the credit that balances debits.</summary>
    public static readonly TransactionCode Credit = new("credit", 5, "99", TransactionSide.Credit);

    /// <summary>Z4: interest.</summary>
    public static readonly TransactionCode Interest = new("interest", 6, "Z4", TransactionSide.Credit);

    /// <summary>Z5: a dividend.</summary>
    public static readonly TransactionCode Dividend = new("dividend", 7, "Z5", TransactionSide.Credit);

    /// <summary>0N: a new instruction, or one that was cancelled lodged anew.</summary>
    public static readonly TransactionCode NewInstruction = new("new instruction", 8, "0N", TransactionSide.Instruction);

    /// <summary>0C: an instruction cancelled.</summary>
    public static readonly TransactionCode CancelInstruction = new("cancelled instruction", 9, "0C", TransactionSide.Instruction);

    /// <summary>0S: an instruction lodged on paper made an electronic one, when a council moves to AUDDIS.</summary>
    public static readonly TransactionCode ConvertInstruction = new("converted instruction", 10, "0S", TransactionSide.Instruction);

    /// <summary>U1: the bank's return of an unpaid 01. Not for a service user's file.</summary>
    public static readonly TransactionCode UnpaidFirstCollection =
        new("unpaid first collection", 11, "U1", TransactionSide.Debit, CodeWriter.Bank);

    /// <summary>U7: the bank's return of an unpaid 17. Not for a service user's file.</summary>
    public static readonly TransactionCode UnpaidRegularCollection =
        new("unpaid regular collection", 12, "U7", TransactionSide.Debit, CodeWriter.Bank);

    /// <summary>U8: the bank's return of an unpaid 18. Not for a service user's file.</summary>
    public static readonly TransactionCode UnpaidRepresentation =
        new("unpaid re-presented collection", 13, "U8", TransactionSide.Debit, CodeWriter.Bank);

    /// <summary>U9: the bank's return of an unpaid 19. Not for a service user's file.</summary>
    public static readonly TransactionCode UnpaidFinalCollection =
        new("unpaid final collection", 14, "U9", TransactionSide.Debit, CodeWriter.Bank);

    /// <summary>One more than the highest value; tables by value are sized by it.</summary>
    internal const int ValueCount = 15;

    private enum CodeWriter : byte
    {
        ServiceUser,
        Bank,
    }

    private readonly CodeWriter _writer;

    private TransactionCode(string name, byte value, string code, TransactionSide side, CodeWriter writer = CodeWriter.ServiceUser)
        : base(name, value) => (Code, Side, _writer) = (code, side, writer);

    /// <summary>Every code in order of its value.</summary>
    public static ImmutableArray<TransactionCode> All { get; } =
    [
        FirstCollection, RegularCollection, Representation, FinalCollection, Credit, Interest, Dividend, NewInstruction, CancelInstruction,
        ConvertInstruction, UnpaidFirstCollection, UnpaidRegularCollection, UnpaidRepresentation, UnpaidFinalCollection,
    ];

    /// <summary>The two characters that files hold.</summary>
    public string Code { get; }

    /// <summary>Which way it moves money.</summary>
    public TransactionSide Side { get; }

    /// <summary>Whether it is for a service user's file; if not, banks alone write it.</summary>
    public bool IsForServiceUsers => _writer == CodeWriter.ServiceUser;

    /// <summary>Whether its record carries an amount above zero; one of an instruction carries zero.</summary>
    public bool CarriesAmount => Side != TransactionSide.Instruction;

    /// <summary>Whether its reference is the core reference of a Direct Debit, with the rules of one.</summary>
    public bool HasCoreReference => Side != TransactionSide.Credit;

    /// <summary>The code of the contra that balances it: 99 for debits, 17 for credits; null for instructions, which have none.</summary>
    public TransactionCode? Contra => Side switch
    {
        TransactionSide.Debit => Credit,
        TransactionSide.Credit => RegularCollection,
        _ => null,
    };

    /// <summary>Finds a code by its two characters.</summary>
    /// <param name="characters">The characters, letter for letter.</param>
    /// <param name="code">The code; null when the answer is no.</param>
    public static bool TryFromCode(ReadOnlySpan<char> characters, out TransactionCode? code)
    {
        foreach (var candidate in All)
        {
            if (characters.SequenceEqual(candidate.Code))
            {
                code = candidate;
                return true;
            }
        }

        code = null;
        return false;
    }

    /// <summary>The code that was probably meant where the letter O stands for a zero: 0N for ON.</summary>
    /// <param name="characters">Two characters that are no code.</param>
    /// <returns>The code; null when a letter O for a zero does not explain them.</returns>
    public static TransactionCode? MeantBy(ReadOnlySpan<char> characters)
    {
        if (characters is not ['O' or 'o', var second])
        {
            return null;
        }

        TryFromCode(['0', char.ToUpperInvariant(second)], out var code);
        return code;
    }

    /// <summary>The code of a column's byte; null when there is none.</summary>
    internal static TransactionCode? OfValue(byte value) => value is > 0 and < ValueCount ? All[value - 1] : null;

    /// <summary>Code and name: <c>17 regular collection</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
