using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Benchmarks.Rents;

/// <summary>The same law in decimal pounds over arrays: what a careful developer writes who knows that objects are slow.</summary>
internal sealed class DecimalUprating
{
    private readonly decimal[] _rents;
    private readonly decimal[] _formulaRents;
    private readonly decimal[] _registeredRents;
    private readonly byte[] _bases;
    private readonly byte[] _statuses;
    private readonly LawInDecimal[] _laws = new LawInDecimal[16];
    private readonly decimal[,] _before = new decimal[16, 16];
    private readonly decimal[,] _after = new decimal[16, 16];
    private readonly int[,] _counts = new int[16, 16];

    internal DecimalUprating(RentRoll roll, UpratingTerms terms)
    {
        _rents = Pounds(roll.LimitedRentPence);
        _formulaRents = Pounds(roll.FormulaRentPence);
        _registeredRents = Pounds(roll.RegisteredRentPence);
        _statuses = new byte[roll.Count];
        _bases = new byte[roll.Count];
        NewRents = new decimal[roll.Count];
        foreach (var segment in roll.Segments)
        {
            _bases.AsSpan(segment.FirstRow, segment.Count).Fill(segment.Basis.Value);
            _laws[segment.Basis.Value] = LawInDecimal.Of(segment.Basis, terms);
        }
    }

    internal decimal[] NewRents { get; }

    internal decimal Run()
    {
        Array.Clear(_before);
        Array.Clear(_after);
        Array.Clear(_counts);
        var accepted = 0m;
        for (var row = 0; row < _rents.Length; row++)
        {
            var basis = _bases[row];
            var (newRent, status) = _laws[basis].Apply(_rents[row], _formulaRents[row], _registeredRents[row]);
            NewRents[row] = newRent;
            _statuses[row] = (byte)status;
            _counts[basis, (int)status]++;
            _before[basis, (int)status] += _rents[row];
            _after[basis, (int)status] += newRent;
            if (status.IsAccepted())
            {
                accepted += newRent;
            }
        }

        return accepted;
    }

    private static decimal[] Pounds(ReadOnlySpan<int> pence)
    {
        var pounds = new decimal[pence.Length];
        for (var row = 0; row < pence.Length; row++)
        {
            pounds[row] = pence[row] / 100m;
        }

        return pounds;
    }
}

/// <summary>One basis of the law with its figures as decimals, for a roll over 52 weeks at the limit.</summary>
internal sealed record LawInDecimal(RentBasis Basis, decimal Multiplier, decimal Convergence, decimal? MultiplierAbove, decimal Flexibility)
{
    internal static LawInDecimal Of(RentBasis basis, UpratingTerms terms)
    {
        var isSocial = basis == RentBasis.SocialRent || basis == RentBasis.SupportedSocialRent;
        var index = terms.Year.StartYear == 2026 ? 0.038m : 0.031m;
        return new LawInDecimal(
            basis,
            1m + (terms.IncreaseFor(basis)!.Value.Percent / 100m),
            terms.ConvergenceFor(basis).Amount.Pence / 100m,
            isSocial ? 1m + index : null,
            basis == RentBasis.SupportedSocialRent ? 1.10m : 1.05m);
    }

    internal (decimal NewRent, UpratingStatus Status) Apply(decimal rent, decimal formulaRent, decimal registeredRent)
    {
        if (rent <= 0m)
        {
            return (rent, UpratingStatus.RentNotPositive);
        }

        if (Basis == RentBasis.Exempt)
        {
            return (Math.Round(rent * Multiplier, 2, MidpointRounding.AwayFromZero), UpratingStatus.Uprated);
        }

        var limit = RoundDown(rent * Multiplier);
        if (Basis == RentBasis.FairRent)
        {
            var ceiling = Math.Min(registeredRent, RoundDown(formulaRent * Flexibility));
            return limit > ceiling ? (ceiling, UpratingStatus.HeldAtFairRentCeiling) : (limit, UpratingStatus.Uprated);
        }

        if (MultiplierAbove is not { } above)
        {
            return (limit, UpratingStatus.Uprated);
        }

        if (limit > RoundDown(formulaRent * Flexibility))
        {
            return (RoundDown(rent * above), UpratingStatus.AboveFlexibility);
        }

        if (Convergence == 0m)
        {
            return (limit, UpratingStatus.Uprated);
        }

        if (limit >= formulaRent)
        {
            return (limit, UpratingStatus.AtOrAboveFormulaRent);
        }

        return limit + Convergence > formulaRent
            ? (formulaRent, UpratingStatus.ReachedFormulaRent)
            : (limit + Convergence, UpratingStatus.Converging);
    }

    private static decimal RoundDown(decimal pounds) => Math.Round(pounds, 2, MidpointRounding.ToZero);
}
