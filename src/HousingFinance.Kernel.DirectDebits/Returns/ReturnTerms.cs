using System.Collections.Immutable;
using HousingFinance.Kernel.Banking;

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
    /// <param name="serviceUsers">Every service user number under which the payers are collected from: mostly one.</param>
    /// <exception cref="ArgumentException">There is no service user number, or one of them is none.</exception>
    public ReturnTerms(InstructionTerms instructions, params ImmutableArray<ServiceUserNumber> serviceUsers)
    {
        ArgumentNullException.ThrowIfNull(instructions);
        if (serviceUsers.IsDefaultOrEmpty || serviceUsers.Any(number => number.IsNone))
        {
            throw new ArgumentException("Reports are held to the council's own service user numbers.", nameof(serviceUsers));
        }

        (Instructions, ServiceUsers) = (instructions, serviceUsers);
    }

    /// <summary>What the scheme lays down about instructions.</summary>
    public InstructionTerms Instructions { get; }

    /// <summary>
    /// The service user numbers whose reports are acted on. What a report says under any other number, or under none, is left to a person.
    /// </summary>
    public ImmutableArray<ServiceUserNumber> ServiceUsers { get; }

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
