using System.Text.RegularExpressions;
using HousingFinance.Kernel.Conformance.Compiled;

namespace HousingFinance.Kernel.Conformance.Arithmetic;

/// <summary>Where compiled code holds, takes, makes or loads a binary floating-point number.</summary>
internal static partial class FloatingPoint
{
    public static IEnumerable<string> Offences(CompiledCode code)
    {
        foreach (var field in code.Fields.Where(field => Inexact().IsMatch(field.Type)))
        {
            yield return $"{field} is a {field.Type}";
        }

        foreach (var method in code.Methods)
        {
            foreach (var type in method.Signature.Concat(method.Locals).Where(type => Inexact().IsMatch(type)))
            {
                yield return $"{method} has a {type}";
            }

            foreach (var step in method.Steps.Where(step => Loads(step.Does) || (!step.LoadsText && Inexact().IsMatch(step.With))))
            {
                yield return $"{method} does {step.Does} {step.With}";
            }
        }
    }

    // Constants, conversions and elements of arrays.
    private static bool Loads(string instruction) => instruction is "ldc.r4" or "ldc.r8" or "conv.r4" or "conv.r8" or "conv.r.un"
        or "ldelem.r4" or "ldelem.r8" or "stelem.r4" or "stelem.r8" or "ldind.r4" or "ldind.r8" or "stind.r4" or "stind.r8";

    [GeneratedRegex("""\bSystem\.(?:Single|Double|Half)\b""")]
    private static partial Regex Inexact();
}
