using System.Runtime.Intrinsics;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Rents.Internals;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Rates and rules run over one kind of lanes by name, whatever the rows would have been given to.</summary>
internal abstract class LaneTrial
{
    /// <summary>Every kind of lanes that this machine has; one at a time is always among them.</summary>
    public static IReadOnlyDictionary<string, LaneTrial> Present { get; } = new Dictionary<string, LaneTrial>
    {
        [nameof(OneLane)] = new Of<OneLane, long>(),
        [nameof(EightLanes)] = new Of<EightLanes, Vector256<int>>(),
        [nameof(SixteenLanes)] = new Of<SixteenLanes, Vector512<int>>(),
    }.Where(trial => trial.Key switch
    {
        nameof(EightLanes) => EightLanes.IsSupported,
        nameof(SixteenLanes) => SixteenLanes.IsSupported,
        _ => true,
    }).ToDictionary(StringComparer.Ordinal);

    /// <summary>The kinds present, as rows of a theory.</summary>
    public static TheoryData<string> Names => [.. Present.Keys];

    /// <summary>How many amounts go side by side.</summary>
    public abstract int Width { get; }

    /// <summary>The rate of each amount; as many amounts as fill lanes.</summary>
    public abstract void Scale(in Rate rate, ReadOnlySpan<int> amounts, Span<int> results);

    /// <summary>The rule of the terms on rows; as many rows as fill lanes.</summary>
    public abstract (int[] NewRents, UpratingStatus[] Statuses) Apply(
        SegmentTerms terms, int[] rents, int[] formulaRents, int[] registeredRents);

    /// <summary>The sums of the amounts whose status is the one asked for; as many rows as fill lanes.</summary>
    public abstract long Sum(int[] amounts, byte[] statuses, int status);

    private sealed class Of<TLanes, TLane> : LaneTrial
        where TLanes : ILanes<TLane>
        where TLane : struct
    {
        public override int Width => TLanes.Width;

        public override void Scale(in Rate rate, ReadOnlySpan<int> amounts, Span<int> results)
        {
            Assert.Equal(0, amounts.Length % Width);
            for (var row = 0; row < amounts.Length; row += Width)
            {
                TLanes.Store(TLanes.Scale(TLanes.Load(ref AsRef(amounts), row), in rate), ref results[0], row);
            }
        }

        public override (int[] NewRents, UpratingStatus[] Statuses) Apply(
            SegmentTerms terms, int[] rents, int[] formulaRents, int[] registeredRents) => terms.Rule switch
            {
                UpratingRuleKind.Percentage => Apply<PercentageRule>(terms, rents, formulaRents, registeredRents),
                UpratingRuleKind.Social => Apply<SocialRule>(terms, rents, formulaRents, registeredRents),
                _ => Apply<FairRule>(terms, rents, formulaRents, registeredRents),
            };

        public override long Sum(int[] amounts, byte[] statuses, int status)
        {
            var sums = TLanes.Constant(0);
            for (var row = 0; row < amounts.Length; row += Width)
            {
                sums = TLanes.AddWhere(TLanes.WithStatus(ref statuses[0], row, status), sums, TLanes.Load(ref amounts[0], row));
            }

            return TLanes.Sum(sums);
        }

        private static (int[] NewRents, UpratingStatus[] Statuses) Apply<TRule>(
            SegmentTerms terms, int[] rents, int[] formulaRents, int[] registeredRents)
            where TRule : IUpratingRule
        {
            Assert.Equal(0, rents.Length % TLanes.Width);
            var (newRents, statuses) = (new int[rents.Length], new byte[rents.Length]);
            for (var row = 0; row < rents.Length; row += TLanes.Width)
            {
                TRule.Apply<TLanes, TLane>(
                    terms,
                    TLanes.Load(ref rents[0], row),
                    TLanes.Load(ref formulaRents[0], row),
                    TLanes.Load(ref registeredRents[0], row),
                    out var newRent,
                    out var status);
                TLanes.Store(newRent, ref newRents[0], row);
                TLanes.StoreStatus(status, ref statuses[0], row);
            }

            return (newRents, [.. statuses.Select(status => (UpratingStatus)status)]);
        }

        private static ref int AsRef(ReadOnlySpan<int> amounts) => ref System.Runtime.InteropServices.MemoryMarshal.GetReference(amounts);
    }
}
