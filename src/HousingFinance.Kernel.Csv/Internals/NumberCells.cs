using System.Globalization;

namespace HousingFinance.Kernel.Csv.Internals;

/// <summary>Money in pounds.</summary>
internal sealed class PoundsCell : CellKind<Money>
{
    private const int Decimals = 2;
    private const long MostPence = 999_999_999_999_999_999;

    private readonly Money _least;
    private readonly Money _most;

    internal PoundsCell(Money least, Money most)
    {
        if (least > most || least.Pence < -MostPence || most.Pence > MostPence)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"Limits have at most {PlainNumber.MostDigits} digits, the lesser first."),
                nameof(most));
        }

        (_least, _most) = (least, most);
    }

    internal override int MostBytes => PlainNumber.MostBytes;

    internal override string Limits => $"from {_least} to {_most}";

    internal override string? Show(ReadOnlySpan<byte> cell) => Shown.Figure(cell);

    internal override CellStatus Read(ReadOnlySpan<byte> cell, out Money value)
    {
        var form = PlainNumber.Read(cell, Decimals, out var pence);
        value = Money.FromPence(pence);
        return form switch
        {
            PlainNumberForm.Read => Within(value),
            PlainNumberForm.Decimals => CellStatus.AmountDecimals,
            PlainNumberForm.TooLong => CellStatus.AmountOutOfRange,
            _ when HasPoundSign(cell) => CellStatus.AmountHasPoundSign,
            _ when cell.Contains((byte)',') => CellStatus.AmountHasComma,
            _ => CellStatus.AmountUnreadable,
        };
    }

    internal override CellStatus Write(Money value, Span<byte> cell, out int length)
    {
        var status = Within(value);
        length = status == CellStatus.Accepted ? PlainNumber.Write(value.Pence, Decimals, Decimals, cell) : 0;
        return status;
    }

    private CellStatus Within(Money value) =>
        value < _least || value > _most ? CellStatus.AmountOutOfRange : CellStatus.Accepted;

    // In UTF-8, or as the lone byte that other encodings have for it.
    private static bool HasPoundSign(ReadOnlySpan<byte> cell)
    {
        var at = cell.IndexOf((byte)0xA3);
        return at == 0 || (at > 0 && (cell[at - 1] == 0xC2 || cell[at - 1] < 0x80));
    }
}

/// <summary>Whole numbers.</summary>
internal sealed class WholeNumberCell : CellKind<long>
{
    private readonly long _least;
    private readonly long _most;

    internal WholeNumberCell(long least, long most)
    {
        if (least > most || least <= -1_000_000_000_000_000_000 || most >= 1_000_000_000_000_000_000)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"Limits have at most {PlainNumber.MostDigits} digits, the lesser first."),
                nameof(most));
        }

        (_least, _most) = (least, most);
    }

    internal override int MostBytes => PlainNumber.MostBytes;

    internal override string Limits => string.Create(CultureInfo.InvariantCulture, $"from {_least:N0} to {_most:N0}");

    internal override string? Show(ReadOnlySpan<byte> cell) => Shown.Figure(cell);

    internal override CellStatus Read(ReadOnlySpan<byte> cell, out long value) =>
        PlainNumber.Read(cell, 0, out value) switch
        {
            PlainNumberForm.Read => Within(value),
            PlainNumberForm.TooLong => CellStatus.NumberOutOfRange,
            _ => CellStatus.NumberUnreadable,
        };

    internal override CellStatus Write(long value, Span<byte> cell, out int length)
    {
        var status = Within(value);
        length = status == CellStatus.Accepted ? PlainNumber.Write(value, 0, 0, cell) : 0;
        return status;
    }

    private CellStatus Within(long value) =>
        value < _least || value > _most ? CellStatus.NumberOutOfRange : CellStatus.Accepted;
}

/// <summary>Charged weeks of a year.</summary>
internal sealed class WeekBasisCell : CellKind<WeekBasis>
{
    private static readonly WholeNumberCell Weeks = new(WeekBasis.FewestWeeks, WeekBasis.MostWeeks);

    internal override int MostBytes => Weeks.MostBytes;

    internal override string Limits => Weeks.Limits;

    internal override string? Show(ReadOnlySpan<byte> cell) => Weeks.Show(cell);

    internal override CellStatus Read(ReadOnlySpan<byte> cell, out WeekBasis value)
    {
        var status = Weeks.Read(cell, out var weeks);
        value = status == CellStatus.Accepted ? WeekBasis.Of((int)weeks) : default;
        return status;
    }

    internal override CellStatus Write(WeekBasis value, Span<byte> cell, out int length) =>
        Weeks.Write(value.Weeks, cell, out length);
}

/// <summary>Percentages as a number of percent.</summary>
internal sealed class PercentageCell : CellKind<Percentage>
{
    private const int Decimals = 4;
    private const int LeastDecimals = 2;
    private const decimal PartsOfOne = 10_000m;

    internal override int MostBytes => PlainNumber.MostBytes;

    internal override string Limits => "from -100 to 1,000";

    internal override string? Show(ReadOnlySpan<byte> cell) => Shown.Figure(cell);

    internal override CellStatus Read(ReadOnlySpan<byte> cell, out Percentage value)
    {
        value = default;
        return PlainNumber.Read(cell, Decimals, out var parts) switch
        {
            PlainNumberForm.Read when Percentage.TryOf(parts / PartsOfOne, out value) => CellStatus.Accepted,
            PlainNumberForm.Read or PlainNumberForm.TooLong => CellStatus.PercentageOutOfRange,
            PlainNumberForm.Decimals => CellStatus.PercentageDecimals,
            _ => cell.Contains((byte)'%') ? CellStatus.PercentageHasSign : CellStatus.PercentageUnreadable,
        };
    }

    internal override CellStatus Write(Percentage value, Span<byte> cell, out int length)
    {
        length = PlainNumber.Write((long)(value.Percent * PartsOfOne), Decimals, LeastDecimals, cell);
        return CellStatus.Accepted;
    }
}
