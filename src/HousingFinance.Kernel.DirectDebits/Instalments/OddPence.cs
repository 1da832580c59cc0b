namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Which instalment takes the pence that are left when an amount does not divide equally.</summary>
public enum OddPence : byte
{
    /// <summary>The first takes them all: £100.00 over three is £33.34, £33.33, £33.33.</summary>
    First = 0,

    /// <summary>The last takes them all: £100.00 over three is £33.33, £33.33, £33.34.</summary>
    Last = 1,

    /// <summary>One penny each on the earliest, so that no two differ by more: £100.01 over three is £33.34, £33.34, £33.33.</summary>
    Smoothed = 2,
}
