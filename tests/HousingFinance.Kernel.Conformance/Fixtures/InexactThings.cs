namespace HousingFinance.Kernel.Conformance.Fixtures;

/// <summary>Binary floating point in every place it may hide in, for the scan to find. Never run.</summary>
internal sealed class InexactThings
{
    public float Field = 1;

    public static double Returns() => default;

    public static int Takes(double? rent) => rent is null ? 0 : 1;

    public static bool Holds(int rent)
    {
        Span<double> rents = stackalloc double[1];
        return rents.Length > rent;
    }

    public static decimal Converts(int rent) => (decimal)Math.Sqrt(rent);

    public static int Loads(int rent) => rent > 1.5 ? 1 : 0;

    public static int Makes() => Enumerable.Empty<Half>().Count();
}
