using System.Collections.Immutable;

namespace HousingFinance.Kernel.Banking;

/// <summary>
/// Two references on one payer's account that its bank cannot tell apart, because one begins with the other or they are the same.
/// </summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is no clash: it names the first reference twice.</remarks>
/// <param name="First">Where the shorter stands among those looked at, from 0; of two the same, the one that stands earlier.</param>
/// <param name="Second">Where the other stands, from 0.</param>
public readonly record struct ReferenceClash(int First, int Second);

/// <summary>
/// Looks for references that clash. Banks match on a part of the reference, so RENT001 and RENT0012 on one account are as bad as
/// two the same: AUDDIS returns the instruction for reason I.
/// </summary>
public static class ReferenceClashes
{
    /// <summary>
    /// Finds every reference that clashes with another on the same account. Each is named beside the shortest reference that it begins
    /// with, in the order of account, then text.
    /// </summary>
    /// <param name="payers">The payer's account of each instruction; each instruction once.</param>
    /// <param name="references">Its reference.</param>
    /// <exception cref="ArgumentException">The spans are of different length, or a payer or a reference is <c>default</c>.</exception>
    public static ImmutableArray<ReferenceClash> Find(ReadOnlySpan<BankAccount> payers, ReadOnlySpan<BacsReference> references)
    {
        if (payers.Length != references.Length)
        {
            throw new ArgumentException("Each instruction has a payer and a reference.", nameof(references));
        }

        var order = new (BankAccount Payer, BacsReference Reference, int Index)[payers.Length];
        for (var index = 0; index < order.Length; index++)
        {
            if (payers[index].IsNone || references[index].IsNone)
            {
                throw new ArgumentException("Each instruction has a payer and a reference.", nameof(references));
            }

            order[index] = (payers[index], references[index], index);
        }

        Array.Sort(order, static (left, right) => left.Payer.CompareTo(right.Payer) is not 0 and var byPayer ? byPayer
            : left.Reference.CompareTo(right.Reference) is not 0 and var byText ? byText
            : left.Index.CompareTo(right.Index));

        // In this order all that begin with a reference follow it without a gap.
        var clashes = ImmutableArray.CreateBuilder<ReferenceClash>();
        var shortest = 0;
        for (var index = 1; index < order.Length; index++)
        {
            if (order[index].Payer == order[shortest].Payer && order[index].Reference.Text.StartsWith(order[shortest].Reference.Text))
            {
                clashes.Add(new ReferenceClash(order[shortest].Index, order[index].Index));
            }
            else
            {
                shortest = index;
            }
        }

        return clashes.ToImmutable();
    }
}
