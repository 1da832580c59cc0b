using Ardalis.SmartEnum;

namespace HousingFinance.Kernel;

/// <summary>Which way a movement moves the balance of an account. A balance above nothing is owed to the landlord.</summary>
public enum MovementEffect : byte
{
    /// <summary>More is owed: a charge, or money that came back.</summary>
    RaisesBalance = 0,

    /// <summary>Less is owed: money received, or a charge taken off.</summary>
    ReducesBalance = 1,
}

/// <summary>What happened to an account: a collection, its return, a refund, a charge.</summary>
/// <remarks>
/// <para>Each kind moves the balance one way only. What undoes a kind is another kind, so that both can be counted.</para>
/// <para>Members are the same object wherever they are used; equal by <see cref="SmartEnum{TEnum, TValue}.Value"/>, which never
/// changes. No kind knows of a ledger code.</para>
/// </remarks>
public sealed partial class MovementKind : SmartEnum<MovementKind>
{
    private MovementKind(string name, int value, MovementEffect effect)
        : base(name, value) => Effect = effect;

    /// <summary>Which way it moves the balance.</summary>
    public MovementEffect Effect { get; }
}
