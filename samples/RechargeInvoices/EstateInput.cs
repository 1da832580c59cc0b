using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;
using NodaTime;

namespace RechargeInvoices;

/// <summary>Who is behind an account, for an invoice.</summary>
internal sealed record Party(string Name, string Address, HolderKind Kind);

/// <summary>A holder who comes in the year.</summary>
internal sealed record Sale(PropertyRef Property, Holding Holding);

/// <summary>What the three files hold, and every fault in them.</summary>
internal sealed class EstateInput
{
    private static readonly ReferenceAllocator Allocator = new("ELM");

    private readonly Dictionary<RentAccountRef, Party> _parties = [];
    private readonly Dictionary<int, LocalDate> _invoicedOn = [];

    public EstateInput(Options options)
    {
        var homes = InputTable.Open(
            options.Homes,
            "homes.csv",
            "property,address,block,estate,heating,bedrooms,floor_area,holder,held_from,account,name,lease");
        var sales = InputTable.Open(options.Sales, "sales.csv", "property,holder,held_from,account,name");
        var costs = InputTable.Open(options.Costs, "costs.csv", "stage,head,area,pounds,invoiced_on");
        Register = ReadHomes(homes);
        Sales = [.. sales.Rows().Select(ReadSale).Where(sale => sale is not null).Select(sale => sale!).OrderBy(sale => sale.Holding.From)];
        foreach (var row in costs.Rows())
        {
            ReadCost(row);
        }

        // A home that is left out would put its part on the others, and a sale that is left out would charge the seller.
        Stopping = [.. homes.Faults, .. Register.SetAside.Select(refusal => refusal.Explain().ToString()), .. sales.Faults];
        CostFaults = [.. costs.Faults];
    }

    /// <summary>The homes as they are held when the year is estimated.</summary>
    public EstateRegister Register { get; }

    /// <summary>Who comes in the year, in the order of the days.</summary>
    public ImmutableArray<Sale> Sales { get; }

    public List<ServiceChargeCost> Estimated { get; } = [];

    public List<ServiceChargeCost> Actual { get; } = [];

    /// <summary>Faults with which nothing can be shared.</summary>
    public ImmutableArray<string> Stopping { get; }

    /// <summary>Costs that could not be read and are set aside.</summary>
    public ImmutableArray<string> CostFaults { get; }

    public Party PartyOf(RentAccountRef account) => _parties[account];

    /// <summary>The day on which the landlord had the invoice of an actual cost.</summary>
    public LocalDate InvoicedOn(ServiceChargeCost cost) => _invoicedOn[cost.SourceRow];

    /// <summary>The flats and houses of tenants, for recharges.</summary>
    public static PropertyRef Home(string code) => PropertyRef.Create(Allocator, code);

    public static RentAccountRef Account(string code) => RentAccountRef.Create(Allocator, code);

    private EstateRegister ReadHomes(InputTable homes)
    {
        var builder = new EstateRegisterBuilder { BedroomFactors = new BedroomFactors(1.5m, 3m, 4m, 4.5m, 5m) };
        foreach (var row in homes.Rows())
        {
            PropertyRef.TryCreate(Allocator, row["property"], out var property);
            var home = new EstateHome
            {
                SourceRow = row.Number,
                Property = property,
                Block = row["block"],
                Estate = row["estate"],
                HeatingSystem = row["heating"],
                Measures = new HomeMeasures { Bedrooms = row.Count("bedrooms"), FloorAreaSquareMetres = row.Decimal("floor_area") },
                Holdings = [ReadHolding(row, row["address"])],
                LeaseTerms = [.. row["lease"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(term => ReadTerm(row, term))
                    .Where(term => term is not null).Select(term => term!)],
            };
            if (!row.IsFaulty)
            {
                builder.Add(home);
            }
        }

        return builder.Build();
    }

    private Sale? ReadSale(InputRow row)
    {
        var known = PropertyRef.TryCreate(Allocator, row["property"], out var property) & Register.TryFind(property, out var home);
        if (!known)
        {
            row.Fault("property", row["property"], "a home of homes.csv");
            return null;
        }

        // A buyer's address is the home.
        var seller = home!.Holdings[0].Account;
        return new Sale(property, ReadHolding(row, seller == default ? property.Value : PartyOf(seller).Address));
    }

    private Holding ReadHolding(InputRow row, string address)
    {
        var kind = row["holder"] switch
        {
            "leaseholder" => HolderKind.Leaseholder,
            "freeholder" => HolderKind.Freeholder,
            "tenant" => HolderKind.Tenant,
            "void" => HolderKind.Void,
            var other => row.Fault("holder", other, "leaseholder, freeholder, tenant or void", HolderKind.Void),
        };
        RentAccountRef.TryCreate(Allocator, row["account"], out var account);
        if (account != default)
        {
            _parties[account] = new Party(row["name"], address, kind);
        }

        return new Holding(row.Date("held_from"), kind, account);
    }

    private static LeaseTerm? ReadTerm(InputRow row, string term)
    {
        var parts = term.Split('=');
        if (parts is [{ Length: > 0 } head, "none"])
        {
            return LeaseTerm.Excluded(head);
        }

        row.Fault("lease", term, "a head and none, such as LIFT=none");
        return null;
    }

    private void ReadCost(InputRow row)
    {
        var stage = row["stage"];
        if (stage is not ("estimate" or "actual"))
        {
            row.Fault("stage", stage, "estimate or actual");
        }

        var head = row["head"];
        var level = BlockTerms.Terms.Heads.FirstOrDefault(each => each.Code == head)?.Level ?? CostLevel.Block;
        var code = row["area"];
        var area = code.Length == 0 ? default : level == CostLevel.Property ? CostArea.Of(Home(code)) : new CostArea(level, code);
        if (stage == "actual")
        {
            _invoicedOn[row.Number] = row.Date("invoiced_on");
        }

        var cost = new ServiceChargeCost { SourceRow = row.Number, Head = head, Area = area, Amount = row.Pounds("pounds") };
        if (!row.IsFaulty)
        {
            (stage == "estimate" ? Estimated : Actual).Add(cost);
        }
    }
}
