namespace HousingFinance.Kernel.Apportionment;

public partial class ApportionmentMethod
{
    /// <summary>
    /// Every sharer takes the whole pence of the exact share; the last whose weight is above zero takes all the odd pence besides.
    /// </summary>
    /// <remarks>
    /// For instalments whose last settles the account: £100.00 over three is £33.33, £33.33, £33.34. The odd pence number up to one
    /// fewer than the sharers: 5p over nine equal ones is eight of nothing and 5p.
    /// </remarks>
    public static readonly ApportionmentMethod LastTakesOddPence = new LastTakesOddPenceMethod();

    private sealed class LastTakesOddPenceMethod() : ApportionmentMethod("Last takes the odd pence", 4)
    {
        private protected override void ShareOut<T>(T pence, ReadOnlySpan<long> weights, T allWeights, Span<ulong> shares)
        {
            var odd = TakeWholePence(pence, weights, allWeights, shares);
            shares[weights.LastIndexOfAnyExcept(0L)] += odd;
        }
    }
}
