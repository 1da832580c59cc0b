using System.Text.RegularExpressions;
using HousingFinance.Kernel.Conformance.Fixtures;

namespace HousingFinance.Kernel.Conformance.Arithmetic;

/// <summary>No figure in the packages passes through binary floating point, not even on its way.</summary>
public partial class ExactArithmeticTests
{
    [Fact]
    public void No_source_file_says_double_or_float()
    {
        var files = Directory.EnumerateFiles(RepositoryFolder.Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuildOutput(file)).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Offences(Path.GetRelativePath(RepositoryFolder.Root, file), File.ReadAllText(file))));
    }

    [Theory]
    [InlineData("double rent = 1;", 1)]
    [InlineData("var rent = (float)pence;", 1)]
    [InlineData("var root = Math.Sqrt(2);", 1)]
    [InlineData("var rent = 104.5;", 1)]
    [InlineData("var rent = 1e3;", 1)]
    [InlineData("var rent = 104.5d + 2f;", 1)]
    [InlineData("var rent = 104.5m;", 0)]
    [InlineData("// a double charge of 1.5", 0)]
    [InlineData("var text = \"double 1.5\";", 0)]
    [InlineData("var mask = 0x1F; var two = x1d;", 0)]
    public void The_scan_sees_code_and_neither_comments_nor_text(string code, int offences) =>
        Assert.Equal(offences, Offences("f.cs", code).Count());

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void No_compiled_field_signature_local_or_instruction_is_a_double_or_float(string package) =>
        Rule.HoldsUnless(FloatingPoint.Offences(Package.Named(package).Code));

    [Theory]
    [InlineData(nameof(InexactThings.Field))]
    [InlineData(nameof(InexactThings.Returns))]
    [InlineData(nameof(InexactThings.Takes))]
    [InlineData(nameof(InexactThings.Holds))]
    [InlineData(nameof(InexactThings.Converts))]
    [InlineData(nameof(InexactThings.Loads))]
    [InlineData(nameof(InexactThings.Makes))]
    public void The_scan_sees_floating_point_wherever_it_hides(string member)
    {
        var offences = FloatingPoint.Offences(Package.Fixtures.Code);

        Assert.Contains(offences, offence => offence.StartsWith($"{typeof(InexactThings).FullName}.{member} ", StringComparison.Ordinal));
    }

    private static bool IsBuildOutput(string file) =>
        Path.GetRelativePath(RepositoryFolder.Source, file).Split(Path.DirectorySeparatorChar) is [_, "bin" or "obj", ..];

    private static IEnumerable<string> Offences(string name, string code) =>
        CommentOrText().Replace(code, match => new string('\n', match.Value.Count(c => c == '\n'))).Split('\n')
            .Select((line, index) => (line, index))
            .Where(at => InexactText().IsMatch(at.line))
            .Select(at => $"{name}:{at.index + 1}: {at.line.Trim()}");

    [GeneratedRegex("""//[^\n]*|/\*[\s\S]*?\*/|\"{3}[\s\S]*?\"{3}|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""")]
    private static partial Regex CommentOrText();

    [GeneratedRegex("""
        \b(?:double|float|Half|Double|Single|MathF)\b|\bMath\.(?:Sqrt|Pow|Exp|Log\w*|Sin|Cos|Tan|Cbrt)\b|(?<![\w.])(?:\d[\d_]*\.\d[\d_]*|\d[\d_]*(?=e[+-]?\d|[dDfF]\b))(?![\d_]*[mM\d.])
        """)]
    private static partial Regex InexactText();
}
