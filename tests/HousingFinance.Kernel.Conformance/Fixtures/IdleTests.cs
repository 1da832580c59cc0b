namespace HousingFinance.Kernel.Conformance.Fixtures;

#pragma warning disable xUnit1000 // kept from running by not being public

/// <summary>Data-driven tests of which a source has no rows.</summary>
internal sealed class IdleTests
{
    public static TheoryData<int> NoRows => [];

    public static TheoryData<int> SomeRows => [1];

    [Theory]
    [MemberData(nameof(NoRows))]
    public void Runs_on_no_rows(int number) => Assert.Equal(number, number);

    [Theory]
    [MemberData(nameof(SomeRows))]
    [MemberData(nameof(NoRows))]
    public void Runs_on_some_rows_and_no_rows(int number) => Assert.Equal(number, number);

    [Theory]
    [MemberData(nameof(SomeRows))]
    public void Runs_on_some_rows(int number) => Assert.Equal(number, number);
}

/// <summary>A class of tests without a test.</summary>
internal sealed class EmptyTests;
