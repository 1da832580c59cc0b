using System.Runtime.CompilerServices;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>
/// Who takes the odd pence, as a row of masks of which a stretch is laid over the instalments: all bits for one that takes some, none for
/// one that does not.
/// </summary>
/// <param name="Rule">The council's rule.</param>
/// <param name="Masks">
/// The masks. By the rule for smoothing all those before the middle are set, by the others that of the middle alone.
/// </param>
/// <param name="Middle">Where the middle is: as far in as there are instalments at most, with as many and the padding after it.</param>
internal readonly record struct OddPenceMasks(OddPence Rule, int[] Masks, int Middle)
{
    /// <summary>The masks of a rule for up to so many instalments.</summary>
    internal static OddPenceMasks Of(OddPence rule, int most)
    {
        var masks = new int[most + most + DayTable.Padding];
        if (rule == OddPence.Smoothed)
        {
            masks.AsSpan(0, most).Fill(-1);
        }
        else
        {
            masks[most] = -1;
        }

        return new OddPenceMasks(rule, masks, most);
    }

    /// <summary>Where the masks of so many instalments begin, and how many pence are taken by each whose mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (int Start, int Pence) Over(int count, int oddPence) => Rule switch
    {
        OddPence.First => (Middle, oddPence),
        OddPence.Last => (unchecked(Middle - count + 1), oddPence),
        _ => (unchecked(Middle - oddPence), 1),
    };
}
