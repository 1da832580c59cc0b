using System.Text.RegularExpressions;
using HousingFinance.Kernel.Conformance.Compiled;

namespace HousingFinance.Kernel.Conformance.Purity;

/// <summary>
/// Where code would follow the culture of the machine without naming it: numbers and dates written or read without a format
/// provider, and texts put in order by the culture's alphabet.
/// </summary>
internal static partial class CultureOfTheMachine
{
    private const string PrintMembers = nameof(PrintMembers);

    private const string Signed = """System\.(?:SByte|Int16|Int32|Int64|Int128|IntPtr)|System\.Numerics\.BigInteger""";

    private const string Formed =
        """System\.(?:Decimal|Single|Double|Half|DateTime|DateTimeOffset|DateOnly|TimeOnly|TimeSpan)|NodaTime\.\w+""";

    /// <summary>
    /// Types whose text depends on culture: whole numbers by their minus sign, the others by their form. A type parameter may be one.
    /// </summary>
    private const string Written = $"""(?:{Signed}|{Formed}|!+\d+)""";

    /// <summary>Every place, as <c>where uses what</c>.</summary>
    /// <remarks>
    /// The words that the compiler gives a record are for a debugger, so whole numbers and what a caller fills in may stand there; dates
    /// and fractions may not. They count only where consumers see them: a record's own <c>ToString</c> replaces them.
    /// </remarks>
    public static IEnumerable<string> Offences(IReadOnlyCollection<CompiledMethod> methods)
    {
        var wordsByCompiler = methods.Where(method => method is { OwnerIsPublic: true, Name: not PrintMembers })
            .SelectMany(method => method.Steps)
            .Where(step => step.With.Contains($".{PrintMembers}(", StringComparison.Ordinal))
            .Select(step => step.Owner.Split('<')[0]).ToHashSet(StringComparer.Ordinal);
        return from method in methods
               from used in method.Name != PrintMembers ? InMethod(method) : wordsByCompiler.Contains(method.Owner) ? InWords(method) : []
               select $"{method} uses {used}: the culture is invariant, and named";
    }

    private static IEnumerable<string> InWords(CompiledMethod printMembers) =>
        printMembers.Steps.Where(step => step.Does == "constrained." && FormedType().IsMatch(step.With)).Select(step => step.With);

    private static IEnumerable<string> InMethod(CompiledMethod method)
    {
        // Whether each text under way, the innermost last, was begun with a format provider.
        var texts = new Stack<bool>();
        var before = default(Step);
        foreach (var step in method.Steps)
        {
            var nullProvider = before.Does == "ldnull" && LastIsProvider().IsMatch(step.With);
            if (BeginsText().IsMatch(step.With))
            {
                texts.Push(LastIsProvider().IsMatch(step.With) && !nullProvider);
            }
            else if (EndsText().IsMatch(step.With))
            {
                texts.TryPop(out _);
            }
            else if (FormatsInText().IsMatch(step.With))
            {
                if (texts.TryPeek(out var provided) && !provided)
                {
                    yield return step.With;
                }
            }
            else if (nullProvider || FollowsCulture().IsMatch(step.With) || (AsObject().IsMatch(step.With) && IsWritten(before)))
            {
                yield return step.With;
            }

            before = step;
        }
    }

    private static bool IsWritten(Step constrained) => constrained.Does == "constrained." && WrittenType().IsMatch(constrained.With);

    [GeneratedRegex($"^(?:{Formed})$")]
    private static partial Regex FormedType();

    [GeneratedRegex($"^{Written}$")]
    private static partial Regex WrittenType();

    [GeneratedRegex("""^System\.Object\.ToString\(\)""")]
    private static partial Regex AsObject();

    [GeneratedRegex("""InterpolatedStringHandler\.\.ctor\(""")]
    private static partial Regex BeginsText();

    [GeneratedRegex("""InterpolatedStringHandler\.ToStringAndClear\(|\.(?:Create|Append|AppendLine)\([^)]*InterpolatedStringHandler&\)""")]
    private static partial Regex EndsText();

    [GeneratedRegex($"""InterpolatedStringHandler\.AppendFormatted<(?:System\.Nullable`1<)?{Written}>?>\(""")]
    private static partial Regex FormatsInText();

    [GeneratedRegex("""System\.IFormatProvider(?:, System\.Text\.StringBuilder)?\)""")]
    private static partial Regex LastIsProvider();

    [GeneratedRegex($"""
        ^(?:{Written}\.(?:ToString|Parse|TryParse)\((?!.*System\.IFormatProvider)
        |System\.Text\.StringBuilder\.(?:Append|Insert)\((?:System\.Int32, )?{Written}\)
        |System\.Text\.StringBuilder\.AppendFormat\((?!System\.IFormatProvider)
        |System\.String\.Format\((?!System\.IFormatProvider)
        |System\.String\.Join<{Written}>
        |System\.Linq\.Enumerable\.(?:OrderBy|OrderByDescending|ThenBy|ThenByDescending|MinBy|MaxBy)<.+, System\.String>\((?!.*IComparer)
        |System\.Linq\.Enumerable\.(?:Order|OrderDescending|Min|Max)<System\.String>\((?!.*IComparer)
        |System\.Collections\.Generic\.Comparer`1<System\.String>\.get_Default
        |System\.Collections\.Generic\.Sorted(?:Dictionary|Set|List)`\d<System\.String\b.*\.ctor\((?!.*IComparer)
        |System\.Collections\.Immutable\.ImmutableSorted(?:Dictionary|Set)\.\w+<System\.String\b.*\((?!.*IComparer)
        |System\.Collections\.Generic\.List`1<System\.String>\.Sort\(\)
        |System\.Array\.Sort<System\.String\b.*\((?!.*IComparer)
        |System\.String\.(?:CompareTo|ToUpper|ToLower)\()
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex FollowsCulture();
}
