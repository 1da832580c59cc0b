namespace HousingFinance.Kernel.Bacs;

/// <summary>What becomes of a file or record with a fault when it is sent to Bacs all the same, as far as published notes tell.</summary>
public enum BacsTreatment : byte
{
    /// <summary>Nothing: it is taken as it is.</summary>
    Accepted = 0,

    /// <summary>
    /// It is taken with a change that nobody asked for: a character becomes a space, a date the next day, an account the main one.
    /// </summary>
    Amended = 1,

    /// <summary>It is taken, and comes back from the paying bank.</summary>
    Returned = 2,

    /// <summary>The record is refused.</summary>
    RecordRejected = 3,

    /// <summary>The whole file is refused.</summary>
    FileRejected = 4,

    /// <summary>The published notes do not say.</summary>
    Unknown = 5,
}
