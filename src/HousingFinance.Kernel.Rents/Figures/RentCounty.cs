using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// A county as it stood under the Local Government Act 1972, or Greater London: the areas by which earnings enter formula rent.
/// </summary>
/// <remarks>
/// A closed catalogue of the 46 areas in the Schedule to SI 2016/390, in the order of the alphabet. A council of today takes the
/// area in which its homes stood then: Gateshead is in Tyne and Wear. <see cref="SmartEnum{TEnum,TValue}.Value"/> is the byte
/// that columns hold, 1 to 46, and never changes its meaning.
/// </remarks>
public sealed class RentCounty : SmartEnum<RentCounty, byte>
{
    /// <summary>Avon.</summary>
    public static readonly RentCounty Avon = new("Avon", 1);

    /// <summary>Bedfordshire.</summary>
    public static readonly RentCounty Bedfordshire = new("Bedfordshire", 2);

    /// <summary>Berkshire.</summary>
    public static readonly RentCounty Berkshire = new("Berkshire", 3);

    /// <summary>Buckinghamshire.</summary>
    public static readonly RentCounty Buckinghamshire = new("Buckinghamshire", 4);

    /// <summary>Cambridgeshire.</summary>
    public static readonly RentCounty Cambridgeshire = new("Cambridgeshire", 5);

    /// <summary>Cheshire.</summary>
    public static readonly RentCounty Cheshire = new("Cheshire", 6);

    /// <summary>Cleveland.</summary>
    public static readonly RentCounty Cleveland = new("Cleveland", 7);

    /// <summary>Cornwall.</summary>
    public static readonly RentCounty Cornwall = new("Cornwall", 8);

    /// <summary>Cumbria.</summary>
    public static readonly RentCounty Cumbria = new("Cumbria", 9);

    /// <summary>Derbyshire.</summary>
    public static readonly RentCounty Derbyshire = new("Derbyshire", 10);

    /// <summary>Devon.</summary>
    public static readonly RentCounty Devon = new("Devon", 11);

    /// <summary>Dorset.</summary>
    public static readonly RentCounty Dorset = new("Dorset", 12);

    /// <summary>Durham.</summary>
    public static readonly RentCounty Durham = new("Durham", 13);

    /// <summary>East Sussex.</summary>
    public static readonly RentCounty EastSussex = new("East Sussex", 14);

    /// <summary>Essex.</summary>
    public static readonly RentCounty Essex = new("Essex", 15);

    /// <summary>Gloucestershire.</summary>
    public static readonly RentCounty Gloucestershire = new("Gloucestershire", 16);

    /// <summary>Greater London.</summary>
    public static readonly RentCounty GreaterLondon = new("Greater London", 17);

    /// <summary>Greater Manchester.</summary>
    public static readonly RentCounty GreaterManchester = new("Greater Manchester", 18);

    /// <summary>Hampshire.</summary>
    public static readonly RentCounty Hampshire = new("Hampshire", 19);

    /// <summary>Hereford and Worcestershire.</summary>
    public static readonly RentCounty HerefordAndWorcestershire = new("Hereford and Worcestershire", 20);

    /// <summary>Hertfordshire.</summary>
    public static readonly RentCounty Hertfordshire = new("Hertfordshire", 21);

    /// <summary>Humberside.</summary>
    public static readonly RentCounty Humberside = new("Humberside", 22);

    /// <summary>Isle of Wight.</summary>
    public static readonly RentCounty IsleOfWight = new("Isle of Wight", 23);

    /// <summary>Kent.</summary>
    public static readonly RentCounty Kent = new("Kent", 24);

    /// <summary>Lancashire.</summary>
    public static readonly RentCounty Lancashire = new("Lancashire", 25);

    /// <summary>Leicestershire.</summary>
    public static readonly RentCounty Leicestershire = new("Leicestershire", 26);

    /// <summary>Lincolnshire.</summary>
    public static readonly RentCounty Lincolnshire = new("Lincolnshire", 27);

    /// <summary>Merseyside.</summary>
    public static readonly RentCounty Merseyside = new("Merseyside", 28);

    /// <summary>Norfolk.</summary>
    public static readonly RentCounty Norfolk = new("Norfolk", 29);

    /// <summary>North Yorkshire.</summary>
    public static readonly RentCounty NorthYorkshire = new("North Yorkshire", 30);

    /// <summary>Northamptonshire.</summary>
    public static readonly RentCounty Northamptonshire = new("Northamptonshire", 31);

    /// <summary>Northumberland.</summary>
    public static readonly RentCounty Northumberland = new("Northumberland", 32);

    /// <summary>Nottinghamshire.</summary>
    public static readonly RentCounty Nottinghamshire = new("Nottinghamshire", 33);

    /// <summary>Oxfordshire.</summary>
    public static readonly RentCounty Oxfordshire = new("Oxfordshire", 34);

    /// <summary>Shropshire.</summary>
    public static readonly RentCounty Shropshire = new("Shropshire", 35);

    /// <summary>Somerset.</summary>
    public static readonly RentCounty Somerset = new("Somerset", 36);

    /// <summary>South Yorkshire.</summary>
    public static readonly RentCounty SouthYorkshire = new("South Yorkshire", 37);

    /// <summary>Staffordshire.</summary>
    public static readonly RentCounty Staffordshire = new("Staffordshire", 38);

    /// <summary>Suffolk.</summary>
    public static readonly RentCounty Suffolk = new("Suffolk", 39);

    /// <summary>Surrey.</summary>
    public static readonly RentCounty Surrey = new("Surrey", 40);

    /// <summary>Tyne and Wear.</summary>
    public static readonly RentCounty TyneAndWear = new("Tyne and Wear", 41);

    /// <summary>Warwickshire.</summary>
    public static readonly RentCounty Warwickshire = new("Warwickshire", 42);

    /// <summary>West Midlands.</summary>
    public static readonly RentCounty WestMidlands = new("West Midlands", 43);

    /// <summary>West Sussex. Its earnings are not held: supply them.</summary>
    public static readonly RentCounty WestSussex = new("West Sussex", 44);

    /// <summary>West Yorkshire. Its earnings are not held: supply them.</summary>
    public static readonly RentCounty WestYorkshire = new("West Yorkshire", 45);

    /// <summary>Wiltshire. Its earnings are not held: supply them.</summary>
    public static readonly RentCounty Wiltshire = new("Wiltshire", 46);

    /// <summary>How many areas there are; their values run from 1 to this.</summary>
    public const int Count = 46;

    private RentCounty(string name, byte value)
        : base(name, value)
    {
    }
}
