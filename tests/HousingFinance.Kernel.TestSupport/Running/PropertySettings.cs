using System.Buffers.Binary;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using Microsoft.FSharp.Core;

namespace HousingFinance.Kernel.TestSupport.Running;

/// <summary>How one property is run: its attribute, read together with the environment.</summary>
/// <param name="Name">Full name of the test, from which the seed is made.</param>
/// <param name="MaxTest">Cases to try.</param>
/// <param name="EndSize">Size of FsCheck's own generators at the last case.</param>
/// <param name="Start">Where the random numbers begin; nothing for a fresh place each run.</param>
/// <param name="Arbitraries">Classes that give generators, besides those every property has.</param>
public sealed record PropertySettings(string Name, int MaxTest, int EndSize, Replay? Start, IReadOnlyList<Type> Arbitraries)
{
    /// <summary>The variable that chooses the seed: <c>random</c> or a whole number.</summary>
    public const string SeedVariable = "HF_PROPERTY_SEED";

    /// <summary>The variable that raises the number of cases.</summary>
    public const string RunsVariable = "HF_PROPERTY_RUNS";

    /// <summary>Reads the settings of a property.</summary>
    /// <param name="method">The test method; a class of generators may stand on it through the attribute.</param>
    /// <param name="attribute">What the attribute on the method says.</param>
    /// <param name="environment">Gives the value of an environment variable, or null.</param>
    /// <returns>The settings.</returns>
    public static PropertySettings Read(MethodInfo method, PropertyAttribute attribute, Func<string, string?> environment)
    {
        var name = $"{method.ReflectedType!.FullName}.{method.Name}";
        var runs = environment(RunsVariable) is { Length: > 0 } text ? WholeNumber<int>(text, RunsVariable) : 0;
        var maxTest = Math.Max(attribute.MaxTest, runs);
        if (maxTest < 1)
        {
            throw new InvalidOperationException($"{name} would try {maxTest} cases; a property tries at least 1.");
        }

        return new(name, maxTest, attribute.EndSize, StartOf(name, attribute.Replay, environment(SeedVariable)), attribute.Arbitrary);
    }

    /// <summary>The number that every run of a test of this name begins with.</summary>
    /// <param name="name">Full name of the test.</param>
    /// <returns>The seed.</returns>
    public static ulong SeedOf(string name) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    /// <summary>The settings in FsCheck's form.</summary>
    /// <param name="runner">Told of each case and of the end.</param>
    /// <returns>The configuration.</returns>
    public Config ToConfig(IRunner runner)
    {
        var config = Config.Default.WithName(Name).WithMaxTest(MaxTest).WithEndSize(EndSize).WithRunner(runner)
            .WithArbitrary([.. Arbitraries, typeof(PenceArbitraries), typeof(KernelArbitraries), typeof(WeightArbitraries)]);
        return Start is null ? config : config.WithReplay(FSharpOption<Replay>.Some(Start));
    }

    private static Replay? StartOf(string name, string? replay, string? seed)
    {
        if (replay is not null)
        {
            return ParseReplay(replay);
        }

        return seed switch
        {
            null or "" => At(new Rnd(SeedOf(name))),
            "random" => null,
            _ => At(new Rnd(WholeNumber<ulong>(seed, SeedVariable))),
        };
    }

    private static Replay ParseReplay(string text)
    {
        var parts = text.Trim().TrimStart('(').TrimEnd(')').Split(',');
        if (parts.Length is not (2 or 3))
        {
            throw new FormatException($"Replay is \"{text}\"; it is written (seed,gamma) or (seed,gamma,size).");
        }

        var rnd = new Rnd(WholeNumber<ulong>(parts[0], "Replay"), WholeNumber<ulong>(parts[1], "Replay"));
        return parts.Length == 3
            ? new Replay(rnd, FSharpOption<int>.Some(WholeNumber<int>(parts[2], "Replay")))
            : At(rnd);
    }

    private static Replay At(Rnd rnd) => new(rnd, FSharpOption<int>.None);

    private static T WholeNumber<T>(string text, string source)
        where T : struct, IParsable<T> =>
        T.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{source} is \"{text}\"; a whole number is expected.");
}
