namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// What becomes of a submission when payments meant for it were set aside. There is no default: a file must not go out short unnoticed.
/// </summary>
public enum SetAsidePolicy : byte
{
    /// <summary>Nothing is sent until every payment is in order.</summary>
    RefuseFile = 0,

    /// <summary>The payments set aside are left out, and the others sent.</summary>
    Exclude = 1,
}
