using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>
/// Estimates what comes from a tenant's benefit for arrears. Which deduction is made, and whether, is not the landlord's to say.
/// </summary>
public static class BenefitDeductions
{
    private static readonly RoundingRule UpToFivePence = RoundingRule.Up.To(RoundingUnit.FivePence);

    /// <summary>
    /// A week's deduction from the benefits before Universal Credit and from Pension Credit: a part of the personal allowance, rounded up
    /// to the next 5p.
    /// </summary>
    /// <remarks>Social Security (Claims and Payments) Regulations 1987, Schedule 9.</remarks>
    /// <param name="personalAllowance">A week's personal allowance of one person of 25 or over, whoever claims; above £0.00.</param>
    /// <param name="on">The day of the deduction.</param>
    /// <param name="figures">The figures.</param>
    /// <returns>The deduction; or that the figures do not know the day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The allowance is not above £0.00.</exception>
    public static Outcome<Money> Weekly(Money personalAllowance, LocalDate on, BenefitDeductionFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(personalAllowance, Money.Zero);
        var part = figures.WeeklyPart.At(on);
        return part.TryGet(out var figure)
            ? Outcome.Of(personalAllowance.Times(figure.Value.AsRatio).Round(UpToFivePence))
            : Outcome.Refused<Money>(part.Diagnostics);
    }

    /// <summary>
    /// A month's deduction from Universal Credit for rent arrears: a part of the household's standard allowance alone. What else the award
    /// holds, for housing or children, does not count.
    /// </summary>
    /// <param name="household">Whose allowance.</param>
    /// <param name="part">The part that was decided on, within <see cref="BenefitDeductionFigures.RentArrearsPart"/>.</param>
    /// <param name="periodStart">The first day of the assessment period.</param>
    /// <param name="rounding">How the sum is rounded; no published rule was seen.</param>
    /// <param name="figures">The figures.</param>
    /// <returns>The deduction; or that the part is another, or the figures do not know the day.</returns>
    public static Outcome<Money> UniversalCredit(
        UniversalCreditHousehold household,
        Percentage part,
        LocalDate periodStart,
        RoundingRule rounding,
        BenefitDeductionFigures figures)
    {
        ArgumentNullException.ThrowIfNull(rounding);
        ArgumentNullException.ThrowIfNull(figures);
        var parts = figures.RentArrearsPart.At(periodStart);
        if (!parts.TryGet(out var known))
        {
            return Outcome.Refused<Money>(parts.Diagnostics);
        }

        if (part < known.Value.Least || part > known.Value.Most)
        {
            return Outcome.Refused<Money>(new Diagnostic(
                RechargeCodes.DeductionOutOfRange,
                Severity.Error,
                Locator.In("benefit deduction"),
                $"the part deducted is {part}",
                $"rent arrears are deducted at {known.Value} of the standard allowance",
                "give the part that was decided on"));
        }

        var allowances = figures.UniversalCredit.At(periodStart);
        return allowances.TryGet(out var figure)
            ? Outcome.Of(figure.Value.For(household).Times(part.AsRatio).Round(rounding))
            : Outcome.Refused<Money>(allowances.Diagnostics);
    }
}
