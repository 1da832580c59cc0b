using System.Numerics;
using System.Reflection;

namespace HousingFinance.Kernel.Tests.Kernel.Percentages;

/// <summary>2.70% is not £2.70: no code that takes one for the other compiles.</summary>
public class PercentageIsNotMoneyTests
{
    private static readonly Type[] Amounts = [typeof(Money), typeof(UnroundedMoney), typeof(WeeklyAmount)];

    private static readonly Type[] Numbers =
        [typeof(decimal), typeof(double), typeof(float), typeof(long), typeof(int), typeof(uint), typeof(ulong), typeof(string), typeof(BigInteger)];

    [Fact]
    public void Nothing_that_the_kernel_offers_turns_a_percentage_into_an_amount_or_an_amount_into_a_percentage()
    {
        var members = typeof(Money).Assembly.GetExportedTypes().SelectMany(StaticMembers).ToList();

        Assert.NotEmpty(members);
        Assert.All(Amounts, amount => Assert.DoesNotContain(
            members, member => Turns(member, typeof(Percentage), amount) || Turns(member, amount, typeof(Percentage))));
    }

    [Fact]
    public void No_operator_takes_a_percentage_and_an_amount_together()
    {
        var operators = typeof(Money).Assembly.GetExportedTypes().SelectMany(StaticMembers).Where(IsOperator).ToList();

        Assert.NotEmpty(operators);
        Assert.All(Amounts, amount => Assert.DoesNotContain(operators, one => Mixes(one, typeof(Percentage), amount)));
    }

    [Fact]
    public void Neither_becomes_a_number_or_text_or_comes_from_one_unasked() => Assert.All(
        [typeof(Percentage), typeof(Ratio), .. Amounts],
        type => Assert.DoesNotContain(StaticMembers(type), member => IsOperator(member) && Numbers.Any(number => Mixes(member, type, number))));

    [Fact]
    public void Neither_can_be_made_from_the_other_or_from_a_bare_number_by_new() => Assert.All(
        [typeof(Percentage), typeof(Money), typeof(UnroundedMoney)],
        type => Assert.DoesNotContain(type.GetConstructors(), constructor => constructor.GetParameters().Length > 0));

    [Fact]
    public void The_scan_sees_conversions_and_mixed_operators_where_there_are_some()
    {
        Assert.Contains(StaticMembers(typeof(Careless)), member => Turns(member, typeof(Percentage), typeof(Careless)));
        Assert.Contains(StaticMembers(typeof(Careless)), member => IsOperator(member) && Mixes(member, typeof(Percentage), typeof(Careless)));
        Assert.Contains(StaticMembers(typeof(BigInteger)), member => IsOperator(member) && Mixes(member, typeof(BigInteger), typeof(long)));
    }

    private static IEnumerable<MethodInfo> StaticMembers(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static bool IsOperator(MethodInfo method) => method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal);

    // A static member that is given just one of the two and answers with the other.
    private static bool Turns(MethodInfo method, Type from, Type to) =>
        method.ReturnType == to && method.GetParameters() is [var only] && Bare(only) == from;

    private static bool Mixes(MethodInfo method, Type one, Type other)
    {
        Type[] types = [method.ReturnType, .. method.GetParameters().Select(Bare)];
        return types.Contains(one) && types.Contains(other);
    }

    private static Type Bare(ParameterInfo parameter) =>
        parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;

    private readonly record struct Careless(decimal Pounds)
    {
        public static implicit operator Careless(Percentage percentage) => new(percentage.Percent);

        public static Careless operator +(Careless left, Percentage right) => new(left.Pounds + right.Percent);
    }
}
