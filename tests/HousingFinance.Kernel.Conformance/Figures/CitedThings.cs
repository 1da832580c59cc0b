using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using HousingFinance.Kernel.Figures;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Conformance.Figures;

/// <summary>Something that a citation vouches for.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Status">How sure we are of it; null when it does not say.</param>
internal sealed record CitedThing(string Name, Citation? Source, FigureStatus? Status);

/// <summary>A dated figure, whatever its values.</summary>
internal sealed record DatedThing(string Name, LocalDate KnownThrough, ImmutableArray<LocalDate> From, ImmutableArray<CitedThing> Entries);

/// <summary>Every figure and everything cited that can be reached from the static members of the packages, public or not.</summary>
internal sealed class CitedThings
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<CitedThing> _cited = [];
    private readonly List<DatedThing> _dated = [];

    private CitedThings()
    {
    }

    /// <summary>What is cited, the entries of dated figures included.</summary>
    public IReadOnlyList<CitedThing> Cited => _cited;

    /// <summary>The dated figures.</summary>
    public IReadOnlyList<DatedThing> Dated => _dated;

    public static CitedThings ReachableFrom(IEnumerable<Type> types)
    {
        var things = new CitedThings();
        foreach (var field in types.Where(type => !type.IsGenericTypeDefinition).SelectMany(type => type.GetFields(Static)))
        {
            things.Visit(field.GetValue(null), field.DeclaringType!.Name);
        }

        return things;
    }

    private void Visit(object? thing, string path)
    {
        if (thing is null || (!thing.GetType().IsValueType && !_seen.Add(thing)))
        {
            return;
        }

        if (thing is IEnumerable many and not string)
        {
            if (!IsUnset(thing))
            {
                foreach (var one in many)
                {
                    Visit(one, path);
                }
            }
        }
        else if (IsOurs(thing.GetType()))
        {
            Note(thing, path);
            foreach (var field in FieldsOf(thing.GetType()))
            {
                Visit(field.GetValue(thing), $"{path} > {thing.GetType().Name}");
            }
        }
    }

    private void Note(object thing, string path)
    {
        var type = thing.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DatedFigures<>))
        {
            var note = typeof(CitedThings).GetMethod(nameof(Dates), Instance)!.MakeGenericMethod(type.GetGenericArguments());
            _dated.Add((DatedThing)note.Invoke(this, [thing])!);
        }
        else if (type.GetProperties().FirstOrDefault(property => property.PropertyType == typeof(Citation)) is { } source)
        {
            var status = type.GetProperties().FirstOrDefault(property => property.PropertyType == typeof(FigureStatus));
            _cited.Add(new CitedThing($"{path}: {thing}", (Citation?)source.GetValue(thing), (FigureStatus?)status?.GetValue(thing)));
        }
    }

    private DatedThing Dates<T>(DatedFigures<T> figures) => new(
        figures.Name,
        figures.KnownThrough,
        [.. figures.Entries.Select(entry => entry.From)],
        [.. figures.Entries.Select(entry => new CitedThing(
            $"{figures.Name} from {LocalDatePattern.Iso.Format(entry.From)}", entry.Source, entry.Status))]);

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var at = type; at is not null && IsOurs(at); at = at.BaseType)
        {
            foreach (var field in at.GetFields(Instance))
            {
                yield return field;
            }
        }
    }

    private static bool IsOurs(Type type) =>
        !type.IsEnum && (type.Namespace?.StartsWith("HousingFinance.", StringComparison.Ordinal) ?? false);

    private static bool IsUnset(object many) => many.GetType().GetProperty(nameof(ImmutableArray<int>.IsDefault))?.GetValue(many) is true;
}
