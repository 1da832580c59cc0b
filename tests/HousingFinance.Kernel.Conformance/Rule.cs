namespace HousingFinance.Kernel.Conformance;

/// <summary>Says that a rule holds, or every place where it does not.</summary>
internal static class Rule
{
    public static void HoldsUnless(IEnumerable<string> offences)
    {
        var found = offences.Distinct(StringComparer.Ordinal).ToList();
        if (found.Count > 0)
        {
            Assert.Fail(string.Join('\n', found.Prepend($"The rule is broken in {found.Count} places:")));
        }
    }
}
