using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Recharges.Internals;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Sums due turned into movements of the accounts that owe them: each on its day, to whoever holds the home then.</summary>
/// <remarks>Immutable. What is raised can be taken back to the penny: <see cref="Reverse"/>.</remarks>
public sealed class ServiceChargeDemands
{
    private ServiceChargeDemands(
        ImmutableArray<MoneyMovement> movements, ImmutableArray<ServiceChargeDueRefusal> setAside, RunReport report) =>
        (Movements, SetAside, Report) = (movements, setAside, report);

    /// <summary>The movements, in the order of the sums.</summary>
    public ImmutableArray<MoneyMovement> Movements { get; }

    /// <summary>The sums that fall on nobody who can be charged.</summary>
    public ImmutableArray<ServiceChargeDueRefusal> SetAside { get; }

    /// <summary>Proof that every sum was raised or set aside.</summary>
    public RunReport Report { get; }

    /// <summary>Raises sums due.</summary>
    /// <remarks>
    /// A sum without an account falls on the holder of its day. The movement's source is the run, the home and the instalment, so that the
    /// same run raised twice shows itself.
    /// </remarks>
    /// <param name="run">What the run is on record as: <c>SC2026-27</c>; not blank.</param>
    /// <param name="dues">The sums, none of them £0.00.</param>
    /// <param name="register">The homes, with every holder up to the days on which the sums fall due.</param>
    /// <exception cref="ArgumentException">The run is blank, a sum is £0.00, or its home does not stand on the register.</exception>
    public static ServiceChargeDemands Raise(string run, ImmutableArray<ServiceChargeDue> dues, EstateRegister register)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(run);
        ArgumentNullException.ThrowIfNull(register);
        var movements = ImmutableArray.CreateBuilder<MoneyMovement>();
        var setAside = ImmutableArray.CreateBuilder<ServiceChargeDueRefusal>();
        var (all, raised) = (Money.Zero, Money.Zero);
        foreach (var due in dues)
        {
            all += due.Amount;
            if (AccountOf(due, register) is var account && account != default)
            {
                movements.Add(MovementOf(run, due, account));
                raised += due.Amount;
            }
            else
            {
                setAside.Add(new ServiceChargeDueRefusal(due, ServiceChargeDueStatus.NobodyToCharge));
            }
        }

        var report = new RunReport(
            "service charge demands", default(FiguresEdition), dues.Length, movements.Count, setAside.Count, all, raised, all - raised);
        return new(movements.ToImmutable(), setAside.ToImmutable(), report);
    }

    /// <summary>Takes back what was raised: the same accounts and amounts, the other way, on a later day.</summary>
    /// <param name="on">The day on which it counts.</param>
    /// <exception cref="ArgumentException">The day is before that of a movement.</exception>
    public ImmutableArray<MoneyMovement> Reverse(LocalDate on) => [.. Movements.Select(movement => ReversalOf(movement, on))];

    /// <summary>Takes back one movement.</summary>
    /// <param name="movement">A demand, a balancing charge or a balancing credit.</param>
    /// <param name="on">The day on which it counts.</param>
    /// <exception cref="ArgumentException">The movement is of another kind, or the day is before its own.</exception>
    public static MoneyMovement ReversalOf(MoneyMovement movement, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(movement);
        var kind = movement.Kind == MovementKind.ServiceChargeDemanded ? MovementKind.ServiceChargeDemandReversed
            : movement.Kind == MovementKind.BalancingCharge ? MovementKind.BalancingChargeReversed
            : movement.Kind == MovementKind.BalancingCredit ? MovementKind.BalancingCreditReversed
            : throw new ArgumentException($"{movement} is not a service charge that was raised.", nameof(movement));
        return on >= movement.Date
            ? new MoneyMovement(on, movement.Amount, kind, movement.Account, movement.Source + "/reversed")
            : throw new ArgumentException($"{movement} cannot be taken back before its day.", nameof(on));
    }

    private static RentAccountRef AccountOf(in ServiceChargeDue due, EstateRegister register)
    {
        if (!register.TryFind(due.Property, out var home))
        {
            throw new ArgumentException($"{due.Property} does not stand on the register.", nameof(register));
        }

        return due.Account != default ? due.Account : HoldingRule.AccountOn(home, due.DueOn);
    }

    private static MoneyMovement MovementOf(string run, in ServiceChargeDue due, RentAccountRef account)
    {
        var kind = !due.IsBalancing ? MovementKind.ServiceChargeDemanded
            : due.Amount.IsPositive ? MovementKind.BalancingCharge
            : MovementKind.BalancingCredit;
        if (due.Amount.IsZero || (due.Amount.IsNegative && !due.IsBalancing))
        {
            throw new ArgumentException($"{due} is nothing to demand.", nameof(due));
        }

        var part = due.IsBalancing ? "balancing" : due.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new MoneyMovement(due.DueOn, due.Amount.Abs(), kind, account, $"{run}/{due.Property}/{part}");
    }
}
