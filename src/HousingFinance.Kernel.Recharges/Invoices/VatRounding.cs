using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.Recharges;

/// <summary>How VAT on an invoice leaves its fractions of a penny behind: one of the ways HMRC accepts of a trader who invoices.</summary>
/// <remarks>
/// <para>Whichever it is, the VAT of the lines adds up to the VAT of the invoice: where the total is rounded, its pence are shared over
/// the lines by largest remainder, so that no line is a penny or more from its exact VAT. Cutting each line down to a whole penny is not
/// allowed and not offered (HMRC VATREC12010).</para>
/// <para>Members are the same object wherever they are used; equal by <see cref="SmartEnum{TEnum, TValue}.Value"/>, which never
/// changes.</para>
/// </remarks>
public abstract class VatRounding : SmartEnum<VatRounding>
{
    /// <summary>The VAT of the whole invoice is cut down to the penny.</summary>
    public static readonly VatRounding InvoiceTotalDown = new OfTotal("Invoice total down", 1, Cut.Nothing);

    /// <summary>The VAT of each line is rounded to the nearest penny, half a penny up.</summary>
    public static readonly VatRounding LineNearestPenny = new OfLines();

    /// <summary>The VAT of each line is cut down to a tenth of a penny, and the total of the lines to a penny.</summary>
    public static readonly VatRounding LineTenthPennyDown = new OfTotal("Line tenth of a penny down", 3, Cut.TenthOfAPenny);

    // VAT is held in millionths of a penny: whole pence times a percentage in parts per million.
    private const long OnePenny = 1_000_000;

    private VatRounding(string name, int value)
        : base(name, value)
    {
    }

    private enum Cut : long
    {
        Nothing = 1,
        TenthOfAPenny = OnePenny / 10,
    }

    /// <summary>Writes the VAT of each line in whole pence.</summary>
    /// <param name="millionths">The exact VAT of each line in millionths of a penny; may be below zero. Overwritten.</param>
    /// <param name="vatPence">Takes the VAT of each line.</param>
    internal abstract void Round(Span<long> millionths, Span<long> vatPence);

    private sealed class OfLines() : VatRounding("Line nearest penny", 2)
    {
        internal override void Round(Span<long> millionths, Span<long> vatPence)
        {
            for (var line = 0; line < millionths.Length; line++)
            {
                vatPence[line] = RoundingRule.HalfUp.Apply(millionths[line], OnePenny);
            }
        }
    }

    private sealed class OfTotal(string name, int value, Cut cut) : VatRounding(name, value)
    {
        internal override void Round(Span<long> millionths, Span<long> vatPence)
        {
            var exact = 0L;
            foreach (ref var line in millionths)
            {
                line -= line % (long)cut;
                exact += line;
            }

            // What is left of the total when each line takes its whole pence downwards goes to the largest remainders, earliest first.
            var left = exact / OnePenny;
            Span<int> order = new int[millionths.Length];
            for (var line = 0; line < millionths.Length; line++)
            {
                vatPence[line] = millionths[line] / OnePenny - (millionths[line] % OnePenny < 0 ? 1 : 0);
                millionths[line] -= vatPence[line] * OnePenny;
                left -= vatPence[line];
                order[line] = line;
            }

            var remainders = millionths.ToArray();
            order.Sort((a, b) => remainders[a] == remainders[b] ? a.CompareTo(b) : remainders[b].CompareTo(remainders[a]));
            foreach (var line in order[..(int)left])
            {
                vatPence[line]++;
            }
        }
    }
}
