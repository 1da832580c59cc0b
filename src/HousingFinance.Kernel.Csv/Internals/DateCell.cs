using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Csv.Internals;

/// <summary>Days as year-month-day.</summary>
internal sealed class DateCell : CellKind<LocalDate>
{
    private const int Length = 10;

    private readonly LocalDate _earliest;
    private readonly LocalDate _latest;

    internal DateCell(LocalDate earliest, LocalDate latest)
    {
        if (earliest.Calendar != CalendarSystem.Iso || latest.Calendar != CalendarSystem.Iso || earliest > latest
            || earliest.Year < 1 || latest.Year > 9999)
        {
            throw new ArgumentException("Limits are ISO days of years 1 to 9999, the earlier first.", nameof(latest));
        }

        (_earliest, _latest) = (earliest, latest);
    }

    internal override int MostBytes => Length;

    internal override string Limits =>
        $"from {LocalDatePattern.Iso.Format(_earliest)} to {LocalDatePattern.Iso.Format(_latest)}";

    internal override string? Show(ReadOnlySpan<byte> cell) => Shown.Date(cell);

    internal override CellStatus Read(ReadOnlySpan<byte> cell, out LocalDate value)
    {
        value = default;
        if (cell.Length != Length || cell[4] != '-' || cell[7] != '-'
            || !TryDigits(cell[..4], out var year)
            || !TryDigits(cell[5..7], out var month)
            || !TryDigits(cell[8..], out var day))
        {
            return CellStatus.DateUnreadable;
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return CellStatus.DateNotInCalendar;
        }

        var date = new LocalDate(year, month, day);
        value = Within(date) == CellStatus.Accepted ? date : default;
        return Within(date);
    }

    internal override CellStatus Write(LocalDate value, Span<byte> cell, out int length)
    {
        var iso = value.WithCalendar(CalendarSystem.Iso);
        var status = Within(iso);
        length = status == CellStatus.Accepted ? Length : 0;
        if (length > 0)
        {
            PutDigits(iso.Year, cell[..4]);
            cell[4] = (byte)'-';
            PutDigits(iso.Month, cell[5..7]);
            cell[7] = (byte)'-';
            PutDigits(iso.Day, cell[8..Length]);
        }

        return status;
    }

    private CellStatus Within(LocalDate date) =>
        date < _earliest || date > _latest ? CellStatus.DateOutOfRange : CellStatus.Accepted;

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit((char)character))
            {
                return false;
            }

            number = (number * 10) + (character - '0');
        }

        return true;
    }

    private static void PutDigits(int number, Span<byte> text)
    {
        for (var place = text.Length - 1; place >= 0; place--, number /= 10)
        {
            text[place] = (byte)('0' + (number % 10));
        }
    }
}
