using System.Text;

namespace CouncilYear;

/// <summary>The folder that takes the files of a run, by their names.</summary>
internal sealed class OutputFolder
{
    public const string RentRoll = "rent-roll.csv";
    public const string SetAside = "set-aside.csv";
    public const string Summary = "summary.txt";
    public const string Report = "report.html";
    public const string Timings = "timings.txt";
    public const string Collections = "collections.bacs18.txt";
    public const string AdvanceNotices = "advance-notices.txt";
    public const string Unpaid = "returns-arudd.xml";
    public const string Moved = "returns-addacs.xml";
    public const string Claims = "returns-ddica.xml";
    public const string Refunds = "refunds.bacs18.txt";
    public const string ServiceCharges = "service-charges.csv";
    public const string EstimateInvoice = "invoice-estimate.html";
    public const string BalancingInvoice = "invoice-balancing.html";
    public const string RechargeInvoice = "invoice-recharge.html";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public OutputFolder(string path)
    {
        Path = path;
        Directory.CreateDirectory(path);
    }

    public string Path { get; }

    /// <summary>Rents that are held have another file name, so that nobody loads them by mistake.</summary>
    public static string ProposedRents(bool isHeld) => isHeld ? "proposed-rents.HELD.csv" : "proposed-rents.csv";

    /// <summary>A Bacs file that was not read back and found in order has another file name, so that nobody sends it by mistake.</summary>
    public static string HeldBacs(string name) => name.Replace(".bacs18.", ".HELD.bacs18.", StringComparison.Ordinal);

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Removes what an earlier run left behind, so that no file is taken for one of this run.</summary>
    public void Clear()
    {
        string[] names =
        [
            SetAside, Summary, Report, Timings, ProposedRents(isHeld: true), ProposedRents(isHeld: false),
            Collections, HeldBacs(Collections), Refunds, HeldBacs(Refunds),
            AdvanceNotices, Unpaid, Moved, Claims,
            ServiceCharges, EstimateInvoice, BalancingInvoice, RechargeInvoice,
        ];
        foreach (var name in names)
        {
            File.Delete(PathOf(name));
        }
    }

    public FileStream Create(string name) =>
        new(PathOf(name), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);

    public void WriteText(string name, string text) => File.WriteAllText(PathOf(name), text, Utf8);
}
