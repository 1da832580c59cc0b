using Xunit;
using Xunit.Sdk;

namespace HousingFinance.Kernel.TestSupport;

/// <summary>
/// Marks a property: a test method with arguments that must hold for every case made up for it. The method may be
/// <c>void</c> or <c>Task</c> (it fails by throwing, so it must assert), <c>bool</c> or <c>Task&lt;bool&gt;</c>
/// (it fails by answering false) or an FsCheck <c>Property</c>.
/// </summary>
/// <remarks>
/// The cases are the same in every run: the seed comes from the test's full name. <c>HF_PROPERTY_SEED=random</c> looks
/// elsewhere, <c>HF_PROPERTY_SEED=number</c> at one chosen place, and <c>HF_PROPERTY_RUNS=number</c> looks further.
/// A bare <c>long</c> is taken for an amount in pence of real size (<see cref="PenceArbitraries"/>); a bare
/// <c>int</c> is FsCheck's own and rarely above 100, so give counts and amounts a generator.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(
    "HousingFinance.Kernel.TestSupport.Running.PropertyDiscoverer", "HousingFinance.Kernel.TestSupport")]
public sealed class PropertyAttribute : FactAttribute
{
    /// <summary>Gets or sets how many cases are tried; <c>HF_PROPERTY_RUNS</c> can only raise it.</summary>
    public int MaxTest { get; set; } = 200;

    /// <summary>Gets or sets the size that FsCheck's own generators grow to by the last case.</summary>
    public int EndSize { get; set; } = 100;

    /// <summary>Gets or sets where to begin, as a failure printed it: <c>(seed,gamma)</c> or <c>(seed,gamma,size)</c>.</summary>
    public string? Replay { get; set; }

    /// <summary>Gets or sets classes whose public static members give an <c>Arbitrary</c>.</summary>
    public Type[] Arbitrary { get; set; } = [];
}
