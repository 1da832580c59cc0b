using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ardalis.SmartEnum;
using HousingFinance.Kernel.Internals;

namespace HousingFinance.Kernel.Apportionment;

/// <summary>
/// How one total is shared over weights, in whole pence, so that the shares add back to it: the methods differ only in who takes the
/// odd pence.
/// </summary>
/// <remarks>
/// <para>Whatever the method: the shares add back to the total; none has the other sign; a weight of zero takes nothing; a negative
/// total (a credit) is shared as the mirror of the positive one; multiplying every weight by one number changes no share. Weights are
/// whole numbers from 0 of any size (floor areas, bedrooms, days, parts of a lease percentage) and products are exact. A result that
/// broke one of the first three promises would throw <see cref="InvalidOperationException"/> and never be returned.</para>
/// <para>Sound arithmetic is not yet sound use. 5p over nine equal sharers leaves someone with nothing under every method: five shares
/// of 1p and four of nothing, or, where the last takes the odd pence, eight of nothing and one of 5p. Whoever turns shares into
/// collections, invoices or charges refuses the ones of £0.00.</para>
/// <para>Members are the same object wherever they are used; equal by <see cref="SmartEnum{TEnum, TValue}.Value"/>, which never
/// changes.</para>
/// </remarks>
public abstract partial class ApportionmentMethod : SmartEnum<ApportionmentMethod>
{
    private const int MostOnTheStack = 256;

    private protected ApportionmentMethod(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Shares a total over weights into the caller's span, allocating nothing for up to 256 weights.</summary>
    /// <param name="total">What is shared; any sum, negative for a credit.</param>
    /// <param name="weights">The weight of each sharer, in any one unit, each 0 or more and at least one above 0.</param>
    /// <param name="sharesPence">
    /// Takes each sharer's whole pence, in the order of the weights; untouched when the answer is a refusal.
    /// </param>
    /// <returns>The first status that applies, in the order of <see cref="ApportionmentStatus"/>.</returns>
    /// <exception cref="ArgumentException">The spans differ in length or lie over each other.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ApportionmentStatus Share(Money total, ReadOnlySpan<long> weights, Span<long> sharesPence)
    {
        if (sharesPence.Length != weights.Length)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{weights.Length} weights need as many shares, not {sharesPence.Length}."),
                nameof(sharesPence));
        }

        if (weights.Overlaps(sharesPence))
        {
            throw new ArgumentException("The shares would overwrite the weights.", nameof(sharesPence));
        }

        if (weights.IsEmpty)
        {
            return ApportionmentStatus.NoWeights;
        }

        var weighed = WeightTotal.Of(weights);
        if (weighed.HasNegative)
        {
            return ApportionmentStatus.NegativeWeight;
        }

        if (weighed.Sum == 0)
        {
            return ApportionmentStatus.AllWeightsZero;
        }

        // Shares of the magnitude are written unsigned into the same memory: the lowest sum has one that no signed number holds.
        var magnitudes = MemoryMarshal.Cast<long, ulong>(sharesPence);
        var pence = total.IsNegative ? unchecked(0 - (ulong)total.Pence) : (ulong)total.Pence;
        if (weighed.FitsSixtyFourBits(pence))
        {
            ShareOut(pence, weights, (ulong)weighed.Sum, magnitudes);
        }
        else
        {
            ShareOut<UInt128>(pence, weights, weighed.Sum, magnitudes);
        }

        if (!KeepsItsPromises(pence, weights, magnitudes))
        {
            throw new InvalidOperationException($"{Name}: the shares of {total} do not add back to it, or a weight of zero took a share.");
        }

        if (total.IsNegative)
        {
            Mirror(magnitudes);
        }

        return ApportionmentStatus.Shared;
    }

    /// <summary>Shares a total equally into the caller's span: every weight is one. Allocates nothing for up to 256 sharers.</summary>
    /// <param name="total">What is shared; any sum, negative for a credit.</param>
    /// <param name="sharesPence">Takes each sharer's whole pence; its length is the number of sharers.</param>
    /// <returns><see cref="ApportionmentStatus.Shared"/>, or <see cref="ApportionmentStatus.NoWeights"/> for an empty span.</returns>
    public ApportionmentStatus ShareEqually(Money total, Span<long> sharesPence)
    {
        if (sharesPence.Length <= MostOnTheStack)
        {
            Span<long> few = stackalloc long[sharesPence.Length];
            few.Fill(1);
            return Share(total, few, sharesPence);
        }

        var rented = ArrayPool<long>.Shared.Rent(sharesPence.Length);
        var ones = rented.AsSpan(0, sharesPence.Length);
        ones.Fill(1);
        var status = Share(total, ones, sharesPence);
        ArrayPool<long>.Shared.Return(rented);
        return status;
    }

    /// <summary>Shares a total over weights.</summary>
    /// <param name="total">What is shared; any sum, negative for a credit.</param>
    /// <param name="weights">The weight of each sharer, in any one unit, each 0 or more and at least one above 0.</param>
    /// <param name="at">Where the weights come from, for the refusal.</param>
    /// <returns>The shares in the order of the weights, or why there are none.</returns>
    public Outcome<Shares> Apportion(Money total, ReadOnlySpan<long> weights, Locator at)
    {
        var sharesPence = new long[weights.Length];
        var status = Share(total, weights, sharesPence);
        return status == ApportionmentStatus.Shared
            ? Outcome.Of(new Shares(total, ImmutableCollectionsMarshal.AsImmutableArray(sharesPence)))
            : Outcome.Refused<Shares>(status.Explain(total, weights, at));
    }

    /// <summary>Shares a total equally: every weight is one.</summary>
    /// <param name="total">What is shared; any sum, negative for a credit.</param>
    /// <param name="sharers">How many share; 0 is refused, as no weights are.</param>
    /// <param name="at">Where the number of sharers comes from, for the refusal.</param>
    /// <returns>The shares, or why there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of sharers is negative.</exception>
    public Outcome<Shares> ApportionEqually(Money total, int sharers, Locator at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sharers);
        var weights = new long[sharers];
        weights.AsSpan().Fill(1);
        return Apportion(total, weights, at);
    }

    // What a method is: every share of `pence`, which is never negative, written in full; `allWeights` is the sum of the weights, above
    // zero. T is wide enough for pence x weight and for twice the sum of the weights.
    private protected abstract void ShareOut<T>(T pence, ReadOnlySpan<long> weights, T allWeights, Span<ulong> shares)
        where T : unmanaged, IBinaryInteger<T>;

    // The exact share of one weight: its whole pence, and what is left over in parts of a penny of which there are `allWeights`.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static (T Whole, T Remainder) ExactShare<T>(T pence, long weight, T allWeights)
        where T : unmanaged, IBinaryInteger<T> =>
        T.DivRem(pence * T.CreateTruncating(weight), allWeights);

    // Writes the whole pence of every exact share; the odd pence that remain are fewer than the weights above zero.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private protected static ulong TakeWholePence<T>(T pence, ReadOnlySpan<long> weights, T allWeights, Span<ulong> shares)
        where T : unmanaged, IBinaryInteger<T>
    {
        var odd = ulong.CreateTruncating(pence);
        for (var k = 0; k < shares.Length; k++)
        {
            shares[k] = ulong.CreateTruncating(ExactShare(pence, weights[k], allWeights).Whole);
            odd -= shares[k];
        }

        return odd;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool KeepsItsPromises(ulong pence, ReadOnlySpan<long> weights, ReadOnlySpan<ulong> shares)
    {
        var left = pence;
        for (var k = 0; k < shares.Length; k++)
        {
            if (shares[k] > left || (weights[k] == 0 && shares[k] != 0))
            {
                return false;
            }

            left -= shares[k];
        }

        return left == 0;
    }

    private static void Mirror(Span<ulong> magnitudes)
    {
        foreach (ref var share in magnitudes)
        {
            share = unchecked(0 - share);
        }
    }
}
