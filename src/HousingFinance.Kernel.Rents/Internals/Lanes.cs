using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HousingFinance.Kernel.Rents.Internals;

/// <summary>
/// The numbers a rule is written over: one amount, or several side by side. A comparison gives a mask of all ones or all zeroes
/// in each lane. Every implementation gives the same pence.
/// </summary>
/// <typeparam name="TLane">One amount, or a vector of them, in whole pence.</typeparam>
internal interface ILanes<TLane>
    where TLane : struct
{
    static abstract int Width { get; }

    static abstract TLane Constant(int value);

    static abstract TLane Load(ref int column, int row);

    static abstract void Store(TLane amounts, ref int column, int row);

    static abstract void StoreStatus(TLane statuses, ref byte column, int row);

    static abstract TLane Scale(TLane amounts, in Rate rate);

    static abstract TLane Min(TLane left, TLane right);

    static abstract TLane Max(TLane left, TLane right);

    static abstract TLane MoreThan(TLane left, TLane right);

    static abstract TLane Select(TLane mask, TLane whereSet, TLane elsewhere);

    /// <summary>Adds amounts that are known to fit, in the lanes that the mask sets.</summary>
    static abstract TLane AddWhere(TLane mask, TLane sums, TLane amounts);

    /// <summary>The mask of the rows that have a status.</summary>
    static abstract TLane WithStatus(ref byte column, int row, int status);

    static abstract long Sum(TLane sums);
}

/// <summary>One amount at a time, exact for any rate and any amount a roll may hold.</summary>
internal readonly struct OneLane : ILanes<long>
{
    public static int Width => 1;

    public static long Constant(int value) => value;

    public static long Load(ref int column, int row) => Unsafe.Add(ref column, row);

    public static void Store(long amounts, ref int column, int row) => Unsafe.Add(ref column, row) = checked((int)amounts);

    public static void StoreStatus(long statuses, ref byte column, int row) => Unsafe.Add(ref column, row) = (byte)statuses;

    public static long Scale(long amounts, in Rate rate) => rate.Apply(amounts);

    public static long Min(long left, long right) => Math.Min(left, right);

    public static long Max(long left, long right) => Math.Max(left, right);

    public static long MoreThan(long left, long right) => left > right ? -1 : 0;

    public static long AddWhere(long mask, long sums, long amounts) => mask != 0 ? sums + amounts : sums;

    public static long WithStatus(ref byte column, int row, int status) => Unsafe.Add(ref column, row) == status ? -1 : 0;

    public static long Sum(long sums) => sums;

    public static long Select(long mask, long whereSet, long elsewhere) => mask != 0 ? whereSet : elsewhere;
}

/// <summary>Eight amounts side by side; for amounts within a rate's proven bound only.</summary>
internal readonly struct EightLanes : ILanes<Vector256<int>>
{
    public static int Width => Vector256<int>.Count;

    public static bool IsSupported => Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Constant(int value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(ref int column, int row) => Vector256.LoadUnsafe(ref column, (nuint)(uint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> amounts, ref int column, int row) => amounts.StoreUnsafe(ref column, (nuint)(uint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStatus(Vector256<int> statuses, ref byte column, int row)
    {
        var words = Sse2.PackSignedSaturate(statuses.GetLower(), statuses.GetUpper());
        var bytes = Sse2.PackUnsignedSaturate(words, words).AsUInt64().ToScalar();
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref column, row), bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Scale(Vector256<int> amounts, in Rate rate)
    {
        var multiplier = Vector256.Create(rate.LaneMultiplier);
        var addend = Vector256.Create(rate.LaneAddend);
        var even = Avx2.Add(Avx2.Multiply(amounts.AsUInt32(), multiplier), addend);
        var odd = Avx2.Add(Avx2.Multiply(Avx2.ShiftRightLogical(amounts.AsUInt64(), 32).AsUInt32(), multiplier), addend);
        return Avx2.Blend(
            Avx2.ShiftRightLogical(even, Rate.LaneShift).AsInt32(), Avx2.ShiftLeftLogical(odd, 32 - Rate.LaneShift).AsInt32(), 0b1010_1010);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Min(Vector256<int> left, Vector256<int> right) => Avx2.Min(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Max(Vector256<int> left, Vector256<int> right) => Avx2.Max(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> MoreThan(Vector256<int> left, Vector256<int> right) => Avx2.CompareGreaterThan(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddWhere(Vector256<int> mask, Vector256<int> sums, Vector256<int> amounts) => sums + (mask & amounts);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> WithStatus(ref byte column, int row, int status)
    {
        var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref column, row))).AsByte();
        return Vector256.Equals(Avx2.ConvertToVector256Int32(bytes), Vector256.Create(status));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Sum(Vector256<int> sums)
    {
        var (low, high) = Vector256.Widen(sums);
        return Vector256.Sum(low + high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Select(Vector256<int> mask, Vector256<int> whereSet, Vector256<int> elsewhere) =>
        Vector256.ConditionalSelect(mask, whereSet, elsewhere);
}

/// <summary>Sixteen amounts side by side; for amounts within a rate's proven bound only.</summary>
internal readonly struct SixteenLanes : ILanes<Vector512<int>>
{
    public static int Width => Vector512<int>.Count;

    public static bool IsSupported => Avx512F.IsSupported && Vector512.IsHardwareAccelerated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Constant(int value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Load(ref int column, int row) => Vector512.LoadUnsafe(ref column, (nuint)(uint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> amounts, ref int column, int row) => amounts.StoreUnsafe(ref column, (nuint)(uint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStatus(Vector512<int> statuses, ref byte column, int row) =>
        Avx512F.ConvertToVector128Byte(statuses).StoreUnsafe(ref column, (nuint)(uint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Scale(Vector512<int> amounts, in Rate rate)
    {
        var multiplier = Vector512.Create(rate.LaneMultiplier);
        var addend = Vector512.Create(rate.LaneAddend);
        var even = Avx512F.Multiply(amounts.AsUInt32(), multiplier) + addend;
        var odd = Avx512F.Multiply((amounts.AsUInt64() >> 32).AsUInt32(), multiplier) + addend;
        return Vector512.ConditionalSelect(
            Vector512.Create(0xFFFF_FFFF_0000_0000UL), odd << (32 - Rate.LaneShift), even >> Rate.LaneShift).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Min(Vector512<int> left, Vector512<int> right) => Vector512.Min(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Max(Vector512<int> left, Vector512<int> right) => Vector512.Max(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> MoreThan(Vector512<int> left, Vector512<int> right) => Vector512.GreaterThan(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> AddWhere(Vector512<int> mask, Vector512<int> sums, Vector512<int> amounts) =>
        Vector512.ConditionalSelect(mask, sums + amounts, sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> WithStatus(ref byte column, int row, int status) => Vector512.Equals(
        Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref column, (nuint)(uint)row)), Vector512.Create(status));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Sum(Vector512<int> sums)
    {
        var (low, high) = Vector512.Widen(sums);
        return Vector512.Sum(low + high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Select(Vector512<int> mask, Vector512<int> whereSet, Vector512<int> elsewhere) =>
        Vector512.ConditionalSelect(mask, whereSet, elsewhere);
}
