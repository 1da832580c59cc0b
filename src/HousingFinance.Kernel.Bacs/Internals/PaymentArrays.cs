using System.Runtime.CompilerServices;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// The columns behind a payment roll. Texts stand as files hold them, 18 bytes a row. What hardly any payment has is not there until
/// one has it.
/// </summary>
internal sealed class PaymentArrays
{
    internal const int Cell = BacsText.MostCharacters;

    // Cells may be read 32 bytes at a time, past the last row.
    private const int Slack = 32;

    // 1 for each code of the side, by the code's byte; bytes that are no code count as instructions.
    private static readonly byte[] Credits = OnSide(TransactionSide.Credit);
    private static readonly byte[] Instructions = OnSide(TransactionSide.Instruction);

    private readonly byte[] _commonName = new byte[Cell];

    internal PaymentArrays(int capacity)
    {
        SortCode = new int[capacity];
        Account = new int[capacity];
        SourceRow = new int[capacity];
        Code = new byte[capacity];
        Pence = new long[capacity];
        Reference = new byte[(capacity * Cell) + Slack];
        DestinationName = new byte[(capacity * Cell) + Slack];
    }

    internal int Count { get; private set; }

    internal int Capacity => SortCode.Length;

    internal int[] SortCode { get; private set; }

    internal int[] Account { get; private set; }

    /// <summary>
    /// The source row of each row; below zero, of a row that has none, its place among the payments as they were given; zero where that
    /// place is the row's own.
    /// </summary>
    internal int[] SourceRow { get; private set; }

    internal byte[] Code { get; private set; }

    internal long[] Pence { get; private set; }

    internal byte[] Reference { get; private set; }

    internal byte[] DestinationName { get; private set; }

    /// <summary>The service user's name of each row; null while all rows have the one in <see cref="CommonName"/>.</summary>
    internal byte[]? ServiceUserName { get; private set; }

    internal ReadOnlySpan<byte> CommonName => _commonName;

    /// <summary>Null while all rows have type 0.</summary>
    internal byte[]? AccountType { get; private set; }

    /// <summary>Null while no row says anything in field 7.</summary>
    internal uint[]? FreeFormat { get; private set; }

    /// <summary>Whether every row says something in field 7.</summary>
    internal bool AllSayField7 => Count == 0 || FreeFormat is { } texts && !texts.AsSpan(0, Count).Contains(0u);

    internal ReadOnlySpan<byte> ReferenceAt(int row) => Reference.AsSpan(row * Cell, Cell);

    internal ReadOnlySpan<byte> DestinationNameAt(int row) => DestinationName.AsSpan(row * Cell, Cell);

    internal ReadOnlySpan<byte> ServiceUserNameAt(int row) => ServiceUserName is { } names ? names.AsSpan(row * Cell, Cell) : CommonName;

    /// <summary>Sets the name of all rows, before there are any or where they were filled in bulk.</summary>
    internal void SetCommonName(BacsText name) => name.CopyTo(_commonName);

    /// <summary>Says that rows were filled in bulk.</summary>
    internal void SetCount(int count) => Count = count;

    /// <summary>Makes room for some rows more.</summary>
    internal void EnsureRoom(int rows)
    {
        if (rows > Capacity - Count)
        {
            Grow(Math.Max(Count + rows, Math.Max(16, Capacity * 2)));
        }
    }

    /// <summary>Says that rows were put where there was room for them.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="like">A row before them that has in common with them what most rows have in common.</param>
    internal void Extend(int rows, int like)
    {
        var first = Count;
        Count += rows;
        if (ServiceUserName is null && AccountType is null && FreeFormat is null)
        {
            return;
        }

        for (var row = first; row < Count; row++)
        {
            PutRare(row, ServiceUserNameAt(like), AccountType?[like] ?? 0, FreeFormat?[like] ?? 0);
        }
    }

    internal void Add(in PaymentInstruction payment)
    {
        EnsureRoom(1);
        var row = Count++;
        SortCode[row] = payment.Destination.SortCode.Number;
        Account[row] = payment.Destination.Number.Number;
        SourceRow[row] = payment.SourceRow;
        Code[row] = payment.Code!.Value;
        Pence[row] = payment.Amount.Pence;
        payment.Reference.CopyTo(Reference.AsSpan(row * Cell));
        payment.DestinationName.CopyTo(DestinationName.AsSpan(row * Cell));
        Span<byte> name = stackalloc byte[Cell];
        payment.ServiceUserName.CopyTo(name);
        PutRare(row, name, payment.AccountType, payment.FreeFormat.Packed);
    }

    /// <summary>Puts what most rows have in common.</summary>
    internal void PutRare(int row, ReadOnlySpan<byte> serviceUserName, byte accountType, uint freeFormat)
    {
        if (row == 0)
        {
            serviceUserName.CopyTo(_commonName);
        }

        if (ServiceUserName is null && !serviceUserName.SequenceEqual(_commonName))
        {
            ServiceUserName = new byte[(Capacity * Cell) + Slack];
            for (var earlier = 0; earlier < row; earlier++)
            {
                _commonName.CopyTo(ServiceUserName.AsSpan(earlier * Cell));
            }
        }

        if (ServiceUserName is { } names)
        {
            serviceUserName.CopyTo(names.AsSpan(row * Cell));
        }

        if (accountType != 0)
        {
            AccountType ??= new byte[Capacity];
        }

        if (AccountType is { } types)
        {
            types[row] = accountType;
        }

        if (freeFormat != 0)
        {
            FreeFormat ??= new uint[Capacity];
        }

        if (FreeFormat is { } texts)
        {
            texts[row] = freeFormat;
        }
    }

    internal PaymentInstruction At(int row, ProcessingDay day, BankAccount originator) => new()
    {
        Destination = new BankAccount(Banking.SortCode.FromNumber(SortCode[row]), AccountNumber.FromNumber(Account[row])),
        AccountType = AccountType?[row] ?? 0,
        Code = TransactionCode.OfValue(Code[row]),
        Originator = originator,
        FreeFormat = Bacs.FreeFormat.FromPacked(FreeFormat?[row] ?? 0),
        Amount = Money.FromPence(Pence[row]),
        ServiceUserName = Text(ServiceUserNameAt(row)),
        Reference = Text(ReferenceAt(row)),
        DestinationName = Text(DestinationNameAt(row)),
        Day = day,
        SourceRow = Math.Max(SourceRow[row], 0),
    };

    /// <summary>The same rows in another order.</summary>
    /// <param name="order">For each row of the result, the row it comes from.</param>
    internal PaymentArrays Gather(ReadOnlySpan<int> order)
    {
        var result = new PaymentArrays(order.Length);
        if (ServiceUserName is not null)
        {
            result.ServiceUserName = new byte[(order.Length * Cell) + Slack];
        }

        result.AccountType = AccountType is null ? null : new byte[order.Length];
        result.FreeFormat = FreeFormat is null ? null : new uint[order.Length];
        _commonName.CopyTo(result._commonName, 0);
        for (var row = 0; row < order.Length; row++)
        {
            CopyRow(order[row], result, row);
        }

        result.Count = order.Length;
        return result;
    }

    /// <summary>What a stretch of rows comes to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal SubmissionTotals Totals(int first, int count)
    {
        unchecked
        {
            var (isCredit, isInstruction) = (Credits, Instructions);
            var codes = Code.AsSpan(first, count);
            var amounts = Pence.AsSpan(first, codes.Length);
            var (all, credit) = (0L, 0L);
            var (credits, instructions) = (0, 0);
            for (var row = 0; row < codes.Length; row++)
            {
                var one = isCredit[codes[row]];
                all += amounts[row];
                credit += amounts[row] & -one;
                credits += one;
                instructions += isInstruction[codes[row]];
            }

            // Instructions carry no amount.
            return new SubmissionTotals(all - credit, credit, codes.Length - credits - instructions, credits, instructions);
        }
    }

    internal bool HasSameRows(PaymentArrays other) =>
        Count == other.Count
        && SortCode.AsSpan(0, Count).SequenceEqual(other.SortCode.AsSpan(0, Count))
        && Account.AsSpan(0, Count).SequenceEqual(other.Account.AsSpan(0, Count))
        && Code.AsSpan(0, Count).SequenceEqual(other.Code.AsSpan(0, Count))
        && Pence.AsSpan(0, Count).SequenceEqual(other.Pence.AsSpan(0, Count))
        && Reference.AsSpan(0, Count * Cell).SequenceEqual(other.Reference.AsSpan(0, Count * Cell))
        && DestinationName.AsSpan(0, Count * Cell).SequenceEqual(other.DestinationName.AsSpan(0, Count * Cell))
        && HasSameRareParts(other);

    private bool HasSameRareParts(PaymentArrays other)
    {
        for (var row = 0; row < Count; row++)
        {
            if (!ServiceUserNameAt(row).SequenceEqual(other.ServiceUserNameAt(row))
                || (AccountType?[row] ?? 0) != (other.AccountType?[row] ?? 0)
                || (FreeFormat?[row] ?? 0) != (other.FreeFormat?[row] ?? 0))
            {
                return false;
            }
        }

        return true;
    }

    private void CopyRow(int from, PaymentArrays result, int row)
    {
        result.SortCode[row] = SortCode[from];
        result.Account[row] = Account[from];
        result.SourceRow[row] = SourceRow[from] != 0 ? SourceRow[from] : -(from + 1);
        result.Code[row] = Code[from];
        result.Pence[row] = Pence[from];
        ReferenceAt(from).CopyTo(result.Reference.AsSpan(row * Cell));
        DestinationNameAt(from).CopyTo(result.DestinationName.AsSpan(row * Cell));
        if (result.ServiceUserName is { } names)
        {
            ServiceUserNameAt(from).CopyTo(names.AsSpan(row * Cell));
        }

        if (result.AccountType is { } types)
        {
            types[row] = AccountType![from];
        }

        if (result.FreeFormat is { } texts)
        {
            texts[row] = FreeFormat![from];
        }
    }

    private void Grow(int capacity)
    {
        SortCode = Grown(SortCode, capacity);
        Account = Grown(Account, capacity);
        SourceRow = Grown(SourceRow, capacity);
        Code = Grown(Code, capacity);
        Pence = Grown(Pence, capacity);
        Reference = Grown(Reference, (capacity * Cell) + Slack);
        DestinationName = Grown(DestinationName, (capacity * Cell) + Slack);
        ServiceUserName = ServiceUserName is { } names ? Grown(names, (capacity * Cell) + Slack) : null;
        AccountType = AccountType is { } types ? Grown(types, capacity) : null;
        FreeFormat = FreeFormat is { } texts ? Grown(texts, capacity) : null;
    }

    private static byte[] OnSide(TransactionSide side) =>
    [
        .. Enumerable.Range(0, TransactionCode.ValueCount)
            .Select(value => (TransactionCode.OfValue((byte)value)?.Side ?? TransactionSide.Instruction) == side ? (byte)1 : (byte)0),
    ];

    private static T[] Grown<T>(T[] column, int length)
    {
        Array.Resize(ref column, length);
        return column;
    }

    private static BacsText Text(ReadOnlySpan<byte> cell)
    {
        BacsText.ReadField(cell, out var text);
        return text;
    }
}
