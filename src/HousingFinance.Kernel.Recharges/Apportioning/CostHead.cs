namespace HousingFinance.Kernel.Recharges;

/// <summary>What a head of costs is for.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum CostHeadKind : byte
{
    /// <summary>Services, repairs and maintenance.</summary>
    Services = 0,

    /// <summary>Insurance of the building.</summary>
    Insurance = 1,

    /// <summary>Ground rent: a fixed sum under the lease, no service charge.</summary>
    GroundRent = 2,

    /// <summary>What is put by for later works.</summary>
    ReserveFund = 3,

    /// <summary>The landlord's own management, as a head or as a <see cref="ManagementFee"/>.</summary>
    ManagementFee = 4,
}

/// <summary>A head under which costs are gathered, demanded and compared: lift, cleaning, grounds.</summary>
/// <remarks>Immutable. Equal when every part is equal.</remarks>
public sealed record CostHead
{
    /// <summary>A head.</summary>
    /// <param name="code">What the books call it; not blank, unique among the heads of one year.</param>
    /// <param name="name">What the leaseholder reads; not blank.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="level">How far its costs reach.</param>
    /// <param name="key">By what they are shared; without effect at the level of one property.</param>
    /// <exception cref="ArgumentException">Code or name is blank, or kind or level is not one of those named.</exception>
    public CostHead(string code, string name, CostHeadKind kind, CostLevel level, ApportionmentKey key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(key);
        if (!Enum.IsDefined(kind) || !Enum.IsDefined(level))
        {
            throw new ArgumentException("Kind and level are among those named.");
        }

        (Code, Name, Kind, Level, Key) = (code, name, kind, level, key);
    }

    /// <summary>What the books call it.</summary>
    public string Code { get; }

    /// <summary>What the leaseholder reads.</summary>
    public string Name { get; }

    /// <summary>What it is for.</summary>
    public CostHeadKind Kind { get; }

    /// <summary>How far its costs reach.</summary>
    public CostLevel Level { get; }

    /// <summary>By what its costs are shared.</summary>
    public ApportionmentKey Key { get; }

    /// <summary>Code and name: <c>LIFT Lift maintenance</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
