using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.Testing;
using NodaTime;

namespace CouncilYear;

/// <summary>A flat that was sold on a long lease.</summary>
/// <param name="Account">The service charge account.</param>
/// <param name="Property">The flat.</param>
/// <param name="Block">The code of its block.</param>
/// <param name="Estate">The number of its estate.</param>
internal readonly record struct SoldFlat(RentAccountRef Account, PropertyRef Property, string Block, int Estate);

/// <summary>Whole estates, few enough to be worked on at once.</summary>
/// <param name="Register">Their homes.</param>
/// <param name="Blocks">Their blocks.</param>
/// <param name="Estates">The estates.</param>
/// <param name="Sold">Their flats sold on long leases.</param>
/// <param name="Places">
/// For each home its place among the sold flats, or <see cref="LeasedStock.Let"/> or <see cref="LeasedStock.Empty"/>.
/// </param>
internal sealed record EstateChunk(
    EstateRegister Register,
    ImmutableArray<SharedArea> Blocks,
    ImmutableArray<SharedArea> Estates,
    ImmutableArray<SoldFlat> Sold,
    IReadOnlyDictionary<PropertyRef, int> Places)
{
    /// <summary>The areas that share the costs of a head.</summary>
    public ImmutableArray<SharedArea> At(CostLevel level) => level == CostLevel.Block ? Blocks : Estates;
}

/// <summary>
/// The blocks of an invented council: twelve homes of the rent roll to a block, a flat sold on a long lease beside every eighth, and one home
/// in 37 empty for the year. A sold flat pays no rent and is not on the rent roll.
/// </summary>
internal sealed class LeasedStock(FakeCouncil council, LocalDate firstDay, ProgressLine progress)
{
    /// <summary>The place of a home that is let.</summary>
    public const int Let = -1;

    /// <summary>The place of a home that stands empty.</summary>
    public const int Empty = -2;

    private const int HomesInBlock = 12;
    private const int HomesToASale = 8;
    private const int HomesToAVoid = 37;
    private const int LeastInChunk = 600;

    private readonly ImmutableArray<Holding> _let = [new(firstDay, HolderKind.Tenant, default)];
    private readonly ImmutableArray<Holding> _empty = [new(firstDay, HolderKind.Void, default)];

    /// <summary>The council's estates in order of number, some at a time; none is kept.</summary>
    public IEnumerable<EstateChunk> Chunks()
    {
        progress.Begin("sharing service charges", council.Count);
        var chunk = new Gathering();
        for (var index = 0; index < council.Count; index++)
        {
            progress.Report(index, index);
            var home = council[index];
            if (home.Estate != chunk.Estate && chunk.Places.Count >= LeastInChunk)
            {
                yield return chunk.ToChunk();
                chunk = new Gathering();
            }

            Add(chunk, home);
        }

        if (chunk.Places.Count > 0)
        {
            yield return chunk.ToChunk();
        }
    }

    private void Add(Gathering chunk, in FakeHome home)
    {
        chunk.Enter(home, HomesInBlock);
        var isEmpty = home.Number % HomesToAVoid == 0;
        chunk.Put(home.Property, home.Bedrooms, isEmpty ? _empty : _let, isEmpty ? Empty : Let);
        if (home.Number % HomesToASale == 0)
        {
            var flat = new SoldFlat(
                RentAccountRef.Create(FakeCouncil.Allocator, $"{home.Account.Value}-SC"),
                PropertyRef.Create(FakeCouncil.Allocator, $"{home.Property.Value}L"),
                chunk.Block,
                home.Estate);
            chunk.Put(
                flat.Property, home.Bedrooms, [new Holding(firstDay, HolderKind.Leaseholder, flat.Account)], chunk.Sold.Count);
            chunk.Sold.Add(flat);
        }
    }

    /// <summary>Estates as they are gathered, home by home.</summary>
    private sealed class Gathering
    {
        private readonly EstateRegisterBuilder _homes = new() { BedroomFactors = ServiceCosts.Factors };
        private readonly List<SharedArea> _blocks = [];
        private readonly List<SharedArea> _estates = [];
        private string _estateCode = "";
        private int _onEstate;

        public int Estate { get; private set; }

        public string Block { get; private set; } = "";

        public List<SoldFlat> Sold { get; } = [];

        public Dictionary<PropertyRef, int> Places { get; } = [];

        /// <summary>Begins the home's estate and block where it is the first there.</summary>
        public void Enter(in FakeHome home, int homesInBlock)
        {
            if (home.Estate != Estate)
            {
                (Estate, _onEstate) = (home.Estate, 0);
                _estateCode = string.Create(CultureInfo.InvariantCulture, $"E{Estate:0000}");
                _estates.Add(new SharedArea(new CostArea(CostLevel.Estate, _estateCode), Estate, 0));
            }

            if (_onEstate % homesInBlock == 0)
            {
                Block = string.Create(CultureInfo.InvariantCulture, $"{_estateCode}-B{(_onEstate / homesInBlock) + 1}");
                _blocks.Add(new SharedArea(new CostArea(CostLevel.Block, Block), home.Number, 0));
            }

            _onEstate++;
        }

        public void Put(PropertyRef property, int bedrooms, ImmutableArray<Holding> holdings, int place)
        {
            var status = _homes.Add(new EstateHome
            {
                Property = property,
                Block = Block,
                Estate = _estateCode,
                Measures = new HomeMeasures { Bedrooms = bedrooms },
                Holdings = holdings,
            });
            if (status != EstateHomeStatus.Accepted)
            {
                throw new InvalidOperationException($"{property} may not stand on the register: {status}.");
            }

            Places.Add(property, place);
            _blocks[^1] = _blocks[^1] with { Homes = _blocks[^1].Homes + 1 };
            _estates[^1] = _estates[^1] with { Homes = _estates[^1].Homes + 1 };
        }

        public EstateChunk ToChunk() => new(_homes.Build(), [.. _blocks], [.. _estates], [.. Sold], Places);
    }
}
