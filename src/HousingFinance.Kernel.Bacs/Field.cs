using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Bacs.Internals;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What a field of a record may hold.</summary>
public enum FieldKind : byte
{
    /// <summary>One of a few texts that the format fixes, spaces among them.</summary>
    Fixed,

    /// <summary>Digits, filled up with zeros on the left.</summary>
    Digits,

    /// <summary>Digits, or nothing but spaces.</summary>
    DigitsOrSpaces,

    /// <summary>Capital letters and digits.</summary>
    LettersAndDigits,

    /// <summary>The characters that Bacs carries, filled up with spaces on the right.</summary>
    Text,

    /// <summary>A space, the year's last two digits and the day of the year in three.</summary>
    Date,
}

/// <summary>
/// One field of a record: its name, where it stands and what it may hold. Positions count from 1, as the format's own tables do.
/// </summary>
/// <remarks>Immutable. Two fields are equal when they are the same object.</remarks>
public sealed class Field
{
    private static readonly SearchValues<byte> TextBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .&/-"u8);
    private static readonly SearchValues<byte> LetterAndDigitBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8);

    private readonly ImmutableArray<byte[]> _choiceBytes;

    private Field(string name, int at, int width, FieldKind kind, string expected, ImmutableArray<string> choices)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(at);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (choices.Any(choice => choice.Length != width || !Ascii.IsValid(choice)))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Every text that {name} may hold has its width of {width} characters."),
                nameof(choices));
        }

        (Name, At, Width, Kind, Expected, Choices) = (name, at, width, kind, expected, choices);
        _choiceBytes = [.. choices.Select(Encoding.ASCII.GetBytes)];
    }

    /// <summary>What the field is called.</summary>
    public string Name { get; }

    /// <summary>The position of its first character, from 1.</summary>
    public int At { get; }

    /// <summary>How many characters it has.</summary>
    public int Width { get; }

    /// <summary>The position of its last character, from 1.</summary>
    public int Through => At + Width - 1;

    /// <summary>What it may hold.</summary>
    public FieldKind Kind { get; }

    /// <summary>What it may hold, in words: <c>six digits</c>.</summary>
    public string Expected { get; }

    /// <summary>The texts that a fixed field may hold, the one that is written first; empty for another field.</summary>
    public ImmutableArray<string> Choices { get; }

    /// <summary>A field that the format fixes to one of a few texts.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="at">Its first position, from 1.</param>
    /// <param name="choices">The texts, all of one width; the first is what a new record has.</param>
    public static Field Fixed(string name, int at, params ImmutableArray<string> choices) => new(
        name,
        at,
        choices[0].Length,
        FieldKind.Fixed,
        string.Join(" or ", choices.Select(choice => choice.Trim() is "" ? "spaces" : $"\"{choice}\"")),
        choices);

    /// <summary>A field of spaces.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="at">Its first position, from 1.</param>
    /// <param name="width">How many.</param>
    public static Field Spaces(string name, int at, int width) => Fixed(name, at, new string(' ', width));

    /// <summary>A field of digits, filled up with zeros on the left.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="at">Its first position, from 1.</param>
    /// <param name="width">How many digits.</param>
    public static Field Digits(string name, int at, int width) =>
        new(name, at, width, FieldKind.Digits, width == 1 ? "a digit" : Counted(width, "digits"), []);

    /// <summary>A field of digits that may be all spaces instead.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="at">Its first position, from 1.</param>
    /// <param name="width">How many digits.</param>
    public static Field DigitsOrSpaces(string name, int at, int width) =>
        new(name, at, width, FieldKind.DigitsOrSpaces, Counted(width, "digits, or spaces"), []);

    /// <summary>A field of capital letters and digits.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="at">Its first position, from 1.</param>
    /// <param name="width">How many characters.</param>
    public static Field LettersAndDigits(string name, int at, int width) =>
        new(name, at, width, FieldKind.LettersAndDigits, Counted(width, "capital letters or digits"), []);

    /// <summary>A field of the characters that Bacs carries, filled up with spaces on the right.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="at">Its first position, from 1.</param>
    /// <param name="width">How many characters.</param>
    public static Field Text(string name, int at, int width) =>
        new(name, at, width, FieldKind.Text, "A-Z, 0-9, space, full stop, ampersand, solidus or hyphen", []);

    /// <summary>A day, in six characters.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="at">Its first position, from 1.</param>
    public static Field Date(string name, int at) =>
        new(name, at, YearAndDay.Width, FieldKind.Date, "a space, two digits of the year and three of the day in it", []);

    /// <summary>The field's characters in a record.</summary>
    /// <param name="record">The record, from its first character.</param>
    /// <exception cref="ArgumentOutOfRangeException">The record ends before the field does.</exception>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> record) => record.Slice(At - 1, Width);

    /// <summary>Puts a number, filled up with zeros on the left.</summary>
    /// <param name="record">The record.</param>
    /// <param name="number">The number.</param>
    /// <returns>
    /// No, and nothing is changed, when the field is no field of digits, the number is negative or has more digits than the field.
    /// </returns>
    public bool TryPut(Span<byte> record, long number)
    {
        Span<byte> digits = stackalloc byte[Width];
        if (Kind is not (FieldKind.Digits or FieldKind.DigitsOrSpaces) || number < 0)
        {
            return false;
        }

        for (var index = Width - 1; index >= 0; index--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            digits[index] = (byte)('0' + digit);
        }

        return number == 0 && Put(record, digits);
    }

    /// <summary>Puts characters, filled up with spaces on the right where the field is one of text.</summary>
    /// <param name="record">The record.</param>
    /// <param name="text">The characters.</param>
    /// <returns>No, and nothing is changed, when the field may not hold them or they are too many.</returns>
    public bool TryPut(Span<byte> record, ReadOnlySpan<char> text)
    {
        if (text.Length > Width || !Ascii.IsValid(text) || (Kind != FieldKind.Text && text.Length < Width))
        {
            return false;
        }

        Span<byte> characters = stackalloc byte[Width];
        characters.Fill((byte)' ');
        Encoding.ASCII.GetBytes(text, characters);
        return Fault(characters) == FormatStatus.Accepted && Put(record, characters);
    }

    /// <summary>Puts a day.</summary>
    /// <param name="record">The record.</param>
    /// <param name="date">The day.</param>
    /// <returns>No, and nothing is changed, when the field is no date or the day's year is not from 2000 to 2099.</returns>
    public bool TryPut(Span<byte> record, LocalDate date)
    {
        if (Kind != FieldKind.Date || !YearAndDay.TryFrom(date, out var yearAndDay))
        {
            return false;
        }

        YearAndDay.Write(yearAndDay, record.Slice(At - 1, Width));
        return true;
    }

    /// <summary>Reads the number that stands in a field of digits.</summary>
    /// <param name="record">The record.</param>
    /// <param name="number">The number, or 0 when the answer is no.</param>
    /// <returns>No when the field holds anything but digits.</returns>
    public bool TryGet(ReadOnlySpan<byte> record, out long number)
    {
        number = 0;
        var digits = In(record);
        if (Width > 18 || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    /// <summary>Reads the day that stands in a date field. The year is taken to be from 2000 to 2099.</summary>
    /// <param name="record">The record.</param>
    /// <param name="date">The day, or <c>default</c> when the answer is no.</param>
    /// <returns>No when the field holds no such day.</returns>
    public bool TryGet(ReadOnlySpan<byte> record, out LocalDate date)
    {
        date = default;
        return Kind == FieldKind.Date && YearAndDay.TryRead(In(record), out var yearAndDay) && YearAndDay.TryDate(yearAndDay, out date);
    }

    /// <summary>The field's characters as text, without the spaces at their end.</summary>
    /// <param name="record">The record.</param>
    public string Get(ReadOnlySpan<byte> record) => Encoding.Latin1.GetString(In(record)).TrimEnd(' ');

    /// <summary>What is wrong with the field in a record, and where: the first position that its kind does not allow.</summary>
    /// <param name="record">The record.</param>
    /// <param name="position">The position in the record, from 1; 0 when nothing is wrong.</param>
    /// <returns><see cref="FormatStatus.Accepted"/> when nothing is.</returns>
    public FormatStatus Check(ReadOnlySpan<byte> record, out int position)
    {
        var characters = In(record);
        var status = Fault(characters);
        position = status == FormatStatus.Accepted ? 0 : At + Math.Max(0, FirstDeparture(characters));
        return status;
    }

    /// <summary>Name and positions: <c>amount (36-46)</c>.</summary>
    public override string ToString() => Width > 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Name} ({At}-{Through})")
        : string.Create(CultureInfo.InvariantCulture, $"{Name} ({At})");

    private FormatStatus Fault(ReadOnlySpan<byte> characters)
    {
        switch (Kind)
        {
            case FieldKind.Fixed:
                return IsChoice(characters) ? FormatStatus.Accepted : FormatStatus.FieldNotFixed;
            case FieldKind.Date:
                return YearAndDay.TryRead(characters, out var yearAndDay) && YearAndDay.TryDate(yearAndDay, out _)
                    ? FormatStatus.Accepted
                    : FormatStatus.FieldNotDate;
            case FieldKind.DigitsOrSpaces when !characters.ContainsAnyExcept((byte)' '):
                return FormatStatus.Accepted;
        }

        return FirstDeparture(characters) is >= 0 and var at
            ? Kind switch
            {
                FieldKind.Text => characters[at] is >= (byte)'a' and <= (byte)'z'
                    ? FormatStatus.FieldLowerCase
                    : FormatStatus.FieldNotPermitted,
                FieldKind.LettersAndDigits => FormatStatus.FieldNotLettersAndDigits,
                _ => FormatStatus.FieldNotDigits,
            }
            : FormatStatus.Accepted;
    }

    private int FirstDeparture(ReadOnlySpan<byte> characters) => Kind switch
    {
        FieldKind.Fixed => MostInCommon(characters),
        FieldKind.Date => YearAndDay.FirstDeparture(characters),
        FieldKind.Text => characters.IndexOfAnyExcept(TextBytes),
        FieldKind.LettersAndDigits => characters.IndexOfAnyExcept(LetterAndDigitBytes),
        _ => characters.IndexOfAnyExceptInRange((byte)'0', (byte)'9'),
    };

    // The text that was meant is the one it is most like.
    private int MostInCommon(ReadOnlySpan<byte> characters)
    {
        var most = 0;
        foreach (var choice in _choiceBytes)
        {
            most = Math.Max(most, characters.CommonPrefixLength(choice));
        }

        return most;
    }

    private bool IsChoice(ReadOnlySpan<byte> characters)
    {
        foreach (var choice in _choiceBytes)
        {
            if (characters.SequenceEqual(choice))
            {
                return true;
            }
        }

        return false;
    }

    private bool Put(Span<byte> record, ReadOnlySpan<byte> characters)
    {
        characters.CopyTo(record.Slice(At - 1, Width));
        return true;
    }

    private static string Counted(int width, string what) => string.Create(CultureInfo.InvariantCulture, $"{width} {what}");
}
