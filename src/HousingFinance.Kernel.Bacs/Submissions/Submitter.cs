using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>Who sends a submission: a service user for itself, or a bureau for its clients. VOL1 names the submitter.</summary>
/// <remarks>Equal by its number. <c>default</c> is nobody. That VOL1 holds a bureau's own number is inferred, not published.</remarks>
public readonly record struct Submitter
{
    private Submitter(ServiceUserNumber serviceUser, BureauNumber bureau) => (ServiceUser, Bureau) = (serviceUser, bureau);

    /// <summary>The service user, where one submits; else none.</summary>
    public ServiceUserNumber ServiceUser { get; }

    /// <summary>The bureau, where one submits; else none.</summary>
    public BureauNumber Bureau { get; }

    /// <summary>Whether there is no submitter, as in <c>default</c>.</summary>
    public bool IsNone => ServiceUser.IsNone && Bureau.IsNone;

    /// <summary>A service user that submits for itself.</summary>
    /// <param name="number">Its number.</param>
    /// <exception cref="ArgumentException">The number is <c>default</c>.</exception>
    public static Submitter Of(ServiceUserNumber number) =>
        number.IsNone ? throw new ArgumentException("A submitter has its number.", nameof(number)) : new(number, default);

    /// <summary>A bureau that submits for its clients.</summary>
    /// <param name="number">Its number.</param>
    /// <exception cref="ArgumentException">The number is <c>default</c>.</exception>
    public static Submitter Of(BureauNumber number) =>
        number.IsNone ? throw new ArgumentException("A submitter has its number.", nameof(number)) : new(default, number);

    /// <summary>The six characters that VOL1 holds; empty for <c>default</c>.</summary>
    public override string ToString() => Bureau.IsNone ? ServiceUser.ToString() : Bureau.ToString();
}
