namespace HousingFinance.Kernel.DirectDebits;

/// <summary>What acting on reports is held to.</summary>
/// <remarks>
/// Immutable. Sources for the defaults: published notes of a clearing bank and of a service provider on indemnity claims, which give the
/// days to challenge as about nine working days.
/// </remarks>
public sealed record ReturnTerms
{
    /// <summary>Terms of acting on reports.</summary>
    /// <param name="instructions">What the scheme lays down about instructions.</param>
    public ReturnTerms(InstructionTerms instructions)
    {
        ArgumentNullException.ThrowIfNull(instructions);
        Instructions = instructions;
    }

    /// <summary>What the scheme lays down about instructions.</summary>
    public InstructionTerms Instructions { get; }

    /// <summary>The working days after its advice within which a claim may be challenged: 9 unless set; 0 to 14.</summary>
    public int ChallengeWorkingDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 14);
            field = value;
        }
    }
        = 9;
}
