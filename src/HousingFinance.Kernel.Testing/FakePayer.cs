using System.Globalization;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Testing;

/// <summary>Whether the rent of a home is paid by Direct Debit, and how far its instruction has come.</summary>
public enum FakeInstruction : byte
{
    /// <summary>The rent is paid another way.</summary>
    None = 0,

    /// <summary>The instruction was lodged before, and money was collected under it.</summary>
    Live = 1,

    /// <summary>The payer signed an instruction that is still to be lodged; the first collection follows it.</summary>
    ToLodge = 2,
}

/// <summary>How the rent of one home of an invented council is paid: nobody's name, and an account that no bank has.</summary>
/// <remarks>
/// Equal when every part is equal. <c>default</c> is nobody: a payment another way, of no home. Held without a reference to anything on
/// the heap, so a million of them are drawn without allocating.
/// </remarks>
public readonly record struct FakePayer
{
    /// <summary>The number of the home whose rent is paid, from 1.</summary>
    public int Home { get; init; }

    /// <summary>Whether it is paid by Direct Debit; all below is empty where it is not.</summary>
    public FakeInstruction Instruction { get; init; }

    /// <summary>The day of the month that the payer chose: 1 or 15; 0 where the rent is paid another way.</summary>
    public int DayOfMonth { get; init; }

    /// <summary>The payer's bank account, which no other payer of the council has; its sort code begins 00.</summary>
    public BankAccount Account { get; init; }

    /// <summary>
    /// The core reference: <c>RENT</c> and the number of the rent account in eight digits, so that none begins another.
    /// </summary>
    public BacsReference Reference { get; init; }

    /// <summary>The name on the account.</summary>
    public BacsText Name { get; init; }

    /// <summary>Home and how it is paid; neither name nor bank details.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"home {Home}, instruction {Instruction}");
}
