using System.Text;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using NodaTime.Text;

namespace RechargeInvoices;

/// <summary>Writes every invoice and note as a page, each home's statement of the year, all lines as data, and a page to begin with.</summary>
internal sealed class Pages(string folder)
{
    public const string Index = "index.html";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<(string File, string Title)> _written = [];

    /// <summary>Writes all files and says how many.</summary>
    public int Write(EstateInput input, BlockYear year, ServiceChargeInvoicing invoicing, TenantRecharges recharges)
    {
        Directory.CreateDirectory(folder);
        foreach (var invoice in invoicing.Invoices.Concat(recharges.Accounts.Select(account => account.Invoice)))
        {
            Document(PrintedDocument.Of(invoice), $"invoice-{invoice.Number}.html", $"Invoice {invoice.Number}", Enclosed(input, invoice));
        }

        foreach (var note in recharges.Accounts.SelectMany(account => account.Credits))
        {
            Document(PrintedDocument.Of(note), $"credit-note-{note.Number}.html", $"Credit note {note.Number}", "");
        }

        foreach (var home in year.Actual.Homes.Where(home => year.Actual.LinesOf(home).Any(line => line.IsCharged)))
        {
            Statement(input, year, home);
        }

        Save("invoices.csv", InvoiceData.Invoices(invoicing, recharges));
        Save("charges.csv", InvoiceData.Charges(year));
        var index = Html.Page($"Service charges {BlockTerms.Year.Label} and recharges").Raw("<ul>\n");
        foreach (var (file, title) in _written)
        {
            index.Raw("<li>").Element("a", title, $"href=\"{file}\"").Raw("</li>\n");
        }

        Save(Index, index.Raw("</ul>\n").End());
        return _written.Count + 3;
    }

    private void Document(PrintedDocument document, string file, string title, string enclosed)
    {
        var page = Html.Page(title).Pairs(document.Particulars.Select(each => (each.Name, each.Text)));
        string[] headings = [.. document.Headings.Select(heading => IsFigure(heading) ? ">" + heading : heading)];
        page.Table(headings, document.Rows.Select(row => (IReadOnlyList<string>)row));
        page.Pairs(document.Totals.Select(each => (each.Name, each.Text)), "class=\"totals\"");
        Save(file, (enclosed.Length > 0 ? page.Element("p", enclosed, "class=\"note\"").Raw("\n") : page).End());
        _written.Add((file, title));
    }

    // The prescribed words are the landlord's to enclose: they must go with a leaseholder's demand, or the charge may be withheld.
    private static string Enclosed(EstateInput input, Invoice invoice) =>
        invoice.RaisedAs == MovementKind.RechargeInvoiced || input.PartyOf(invoice.Account).Kind != HolderKind.Leaseholder
            ? ""
            : "Landlord, and address for notices: "
                + string.Join(", ", invoice.Supplier.Address.Insert(0, invoice.Supplier.Name))
                + ". Enclosed: summary of tenants' rights and obligations, in the prescribed words.";

    private void Statement(EstateInput input, BlockYear year, PropertyRef home)
    {
        year.Register.TryFind(home, out var found);
        var party = input.PartyOf(found!.Holdings[^1].Account);
        var lines = year.Balancing.LinesOf(home).Where(line => line.IsCharged).OrderBy(line => BlockTerms.PlaceOf(line.Head)).ToList();
        var page = Html.Page($"Service charge statement {BlockTerms.Year.Label}").Pairs(
        [
            ("Home", $"{home.Value}, {party.Address}"),
            ("To", party.Name),
            ("Account", found.Holdings[^1].Account.Value),
            ("Year", BlockTerms.Terms.Year.ToString()),
            ("Charged for", DaysOf(year.Actual, home)),
            ("Balanced on", LocalDatePattern.Iso.Format(BlockTerms.BalancedOn)),
        ]);
        page.Table(
            ["For", "Shared by", ">Whole cost", ">Estimate", ">Actual", ">Difference"],
            lines.Select(line => (IReadOnlyList<string>)
            [
                BlockTerms.NameOf(line.Head), SharedBy(line), WholeCost(year, line), line.Estimated.ToString(), line.Actual.ToString(),
                line.Difference.ToString(),
            ]),
            ["In all", "", "", Sum(lines, line => line.Estimated), Sum(lines, line => line.Actual), Sum(lines, line => line.Difference)]);
        var difference = year.Balancing.ChargedOn(home);
        page.Element("p", difference.IsPositive ? $"{difference} is invoiced." : $"{difference.Abs()} is credited.");
        var file = $"statement-{home.Value}.html";
        Save(file, page.Raw("\n").End());
        _written.Add((file, $"Statement of {home.Value}, {party.Name}"));
    }

    private static string SharedBy(BalancingLine line) =>
        BlockTerms.Terms.Heads.FirstOrDefault(head => head.Code == line.Head) is { Level: not CostLevel.Property } head
            ? $"{head.Key.Name.ToLowerInvariant()}, {line.Area}"
            : "this home alone";

    // A home that is sold to a tenant within the year is charged from then on.
    private static string DaysOf(YearCharges actual, PropertyRef home)
    {
        var first = actual.LinesOf(home).First(line => line.IsCharged);
        var days = Period.DaysBetween(first.From, first.Through) + 1;
        return FormattableString.Invariant($"{days} of {BlockTerms.Terms.Year.Days} days");
    }

    private static string WholeCost(BlockYear year, BalancingLine line) => line.Area.Level == CostLevel.Property
        ? ""
        : year.Actual.Lines.Where(each => each.Head == line.Head && each.Area == line.Area)
            .Aggregate(Money.Zero, (sum, each) => sum + each.Amount).ToString();

    private static string Sum(IEnumerable<BalancingLine> lines, Func<BalancingLine, Money> part) =>
        lines.Aggregate(Money.Zero, (sum, line) => sum + part(line)).ToString();

    private static bool IsFigure(string heading) => heading is "Unit price" or "Net" or "VAT rate" or "VAT" or "Credited before VAT";

    private void Save(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text, Utf8);
}
