namespace HousingFinance.Kernel.Recharges;

/// <summary>How far a cost reaches: which homes share it.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum CostLevel : byte
{
    /// <summary>One home alone, such as insurance by its own value, or ground rent. Nothing is shared.</summary>
    Property = 0,

    /// <summary>The homes of one block.</summary>
    Block = 1,

    /// <summary>The homes of one estate, whatever their block.</summary>
    Estate = 2,

    /// <summary>The homes on one heating system, which may reach over blocks.</summary>
    HeatingSystem = 3,
}

/// <summary>The property, block, estate or heating system to which a cost belongs.</summary>
/// <remarks>
/// Equal when level and code are equal, letter for letter. <c>default</c> is a property without a code, to which no home belongs.
/// </remarks>
public readonly record struct CostArea : IComparable<CostArea>
{
    /// <summary>An area by its code.</summary>
    /// <param name="level">How far it reaches.</param>
    /// <param name="code">What the property register calls it; not blank.</param>
    /// <exception cref="ArgumentException">The code is blank, or the level is not one of those named.</exception>
    public CostArea(CostLevel level, string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        if (!Enum.IsDefined(level))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "No such level.");
        }

        (Level, Code) = (level, code);
    }

    /// <summary>How far the area reaches.</summary>
    public CostLevel Level { get; }

    /// <summary>What the property register calls it; empty for <c>default</c>.</summary>
    public string Code { get => field ?? ""; }

    /// <summary>The area that is one home.</summary>
    /// <param name="property">The home.</param>
    public static CostArea Of(PropertyRef property) => new(CostLevel.Property, property.ToString());

    /// <summary>By level, then by code, letter for letter.</summary>
    /// <param name="other">Another area.</param>
    public int CompareTo(CostArea other) =>
        Level != other.Level ? Level.CompareTo(other.Level) : string.CompareOrdinal(Code, other.Code);

    /// <summary>The area in words: <c>block ELM1</c>.</summary>
    public override string ToString() => (Level switch
    {
        CostLevel.Property => "property ",
        CostLevel.Block => "block ",
        CostLevel.Estate => "estate ",
        _ => "heating system ",
    }) + Code;

    /// <summary>Whether the left area comes first.</summary>
    public static bool operator <(CostArea left, CostArea right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left area comes last.</summary>
    public static bool operator >(CostArea left, CostArea right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left area comes first or both are the same.</summary>
    public static bool operator <=(CostArea left, CostArea right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left area comes last or both are the same.</summary>
    public static bool operator >=(CostArea left, CostArea right) => left.CompareTo(right) >= 0;
}
