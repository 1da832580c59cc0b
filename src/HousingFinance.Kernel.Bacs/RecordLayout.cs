using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// One kind of record as a table of fields that cover every character of it once. What writes it and what reads it walk the same
/// table.
/// </summary>
/// <remarks>Immutable. Two layouts are equal when they are the same object.</remarks>
public sealed class RecordLayout
{
    private readonly byte[] _template;

    /// <summary>A layout by its fields, in the order of the record.</summary>
    /// <param name="name">What the record is called: <c>UHL1</c>.</param>
    /// <param name="width">How many characters it has.</param>
    /// <param name="source">Where its fields are described.</param>
    /// <param name="fields">The fields.</param>
    /// <exception cref="ArgumentException">
    /// There is a gap between two fields or one overlaps the next, they do not end at the width, or two have one name.
    /// </exception>
    public RecordLayout(string name, int width, Citation source, params ImmutableArray<Field> fields)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(source);
        var next = 1;
        foreach (var field in fields)
        {
            if (field.At != next)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"{name}: {field} follows a field that ends at {next - 1}."),
                    nameof(fields));
            }

            next = field.Through + 1;
        }

        if (next != width + 1)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{name}: the fields end at {next - 1} and the record at {width}."),
                nameof(fields));
        }

        if (fields.DistinctBy(field => field.Name).Count() != fields.Length)
        {
            throw new ArgumentException($"{name}: two fields have one name.", nameof(fields));
        }

        (Name, Width, Source, Fields) = (name, width, source, fields);
        _template = [.. fields.SelectMany(EmptyField)];
    }

    /// <summary>What the record is called.</summary>
    public string Name { get; }

    /// <summary>How many characters it has.</summary>
    public int Width { get; }

    /// <summary>Where its fields are described.</summary>
    public Citation Source { get; }

    /// <summary>The fields in the order of the record.</summary>
    public ImmutableArray<Field> Fields { get; }

    /// <summary>A record in which nothing is put yet: fixed texts in their places, zeros where digits go, spaces elsewhere.</summary>
    public ReadOnlySpan<byte> Template => _template;

    /// <summary>The field of a name.</summary>
    /// <param name="name">The name, letter for letter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The record has no such field.</exception>
    public Field this[string name] =>
        Fields.FirstOrDefault(field => field.Name == name)
        ?? throw new ArgumentOutOfRangeException(nameof(name), name, $"{Name} has no such field.");

    /// <summary>What the record is called, and its width.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} ({Width})");

    private static byte[] EmptyField(Field field) => field.Kind switch
    {
        FieldKind.Fixed => Encoding.ASCII.GetBytes(field.Choices[0]),
        FieldKind.Digits => Encoding.ASCII.GetBytes(new string('0', field.Width)),
        _ => Encoding.ASCII.GetBytes(new string(' ', field.Width)),
    };
}
