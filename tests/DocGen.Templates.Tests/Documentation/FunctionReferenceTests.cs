using System.Text.RegularExpressions;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Tests.Documentation;

/// <summary>To write the results into the page: <c>SNAPSHOT=accept dotnet test tests/DocGen.Templates.Tests --filter FunctionReference</c>.</summary>
public sealed partial class FunctionReferenceTests
{
    private const string Date = "date.parse('2026-03-05 14:07:09')";
    private const string Span = "timespan.parse('1.02:03:04.500')";

    private static readonly TemplateContext Context = TemplateRunner.WithTemplates(("hello.html", "Hello {{ $1 }}!"), ("line.html", "-"));

    private readonly ReferencePage _page = new("template-functions.md");

    [Fact]
    public void The_page_has_every_function_with_its_parameters_and_nothing_else() =>
        Assert.Equal(Library().Order(StringComparer.Ordinal), Functions().Select(static entry => entry.Call).Order(StringComparer.Ordinal));

    [Fact]
    public void Functions_stand_in_alphabetical_order()
    {
        foreach (IGrouping<string, string> group in Functions().Select(static entry => entry.Call.Split(' ')[0]).GroupBy(static name => name.Split('.')[0], StringComparer.Ordinal))
        {
            Assert.Equal(group.Order(StringComparer.Ordinal), group);
        }
    }

    [Fact]
    public void Every_example_of_a_function_prints_what_the_page_says() =>
        Compare(Functions().Where(static entry => !entry.IsSample).Select(static entry => (entry.Line, entry.Example, entry.Result, (Func<string, string>)entry.With)));

    [Fact]
    public void Examples_that_print_something_else_each_time_run()
    {
        FunctionEntry[] samples = [.. Functions().Where(static entry => entry.IsSample)];
        Assert.Equal(["date.now", "math.random minValue maxValue", "math.uuid"], samples.Select(static entry => entry.Call));
        Assert.All(samples, static entry => Assert.Equal(Shape(entry.Result), Shape(Print(entry.Example))));

        static string Shape(string text) => string.Concat(text.Select(static c => char.IsAsciiHexDigit(c) ? '0' : c));
    }

    [Fact]
    public void Every_code_of_a_date_pattern_prints_what_the_page_says() =>
        CompareFacts(Facts("%").Where(static row => row.Cells[2].Length > 0), static code => $"{Date} | date.to_string '{code}'");

    [Fact]
    public void Every_member_of_a_date_is_what_the_page_says() => CompareFacts(Facts(".").Take(12), static code => $"({Date}){code}");

    [Fact]
    public void Every_member_of_a_time_span_is_what_the_page_says() => CompareFacts(Facts(".").Skip(12), static code => $"({Span}){code}");

    [Fact]
    public void Every_culture_of_the_page_is_known()
    {
        string[] cultures = [.. CultureName().Matches(string.Join('\n', _page.Lines)).Select(static match => match.Value.Trim('`'))];
        Assert.True(cultures.Length > 20);
        Assert.All(cultures, static culture => Assert.NotEmpty(Print($"{Date} | date.to_string '%x' '{culture}'")));
    }

    [Fact]
    public void No_letter_that_means_something_in_a_date_pattern_is_left_out()
    {
        IEnumerable<string> codes = Enumerable.Range(' ', 95).Select(static c => $"%{(char)c}").Where(static code => code is not ("%'" or "%\\"));
        Assert.Equal(codes.Where(static code => Print($"{Date} | date.to_string 'x{code}'") != "x" + code), Facts("%").Select(static row => row.Code(0)!).Order(StringComparer.Ordinal));
    }

    private IEnumerable<FunctionEntry> Functions() => FunctionEntry.Read(_page.Lines);

    private IEnumerable<TableRow> Facts(string prefix) =>
        _page.Rows().Where(row => row.Cells.Length == 3 && row.Code(0) is string code && code.StartsWith(prefix, StringComparison.Ordinal));

    private void CompareFacts(IEnumerable<TableRow> rows, Func<string, string> example) =>
        Compare(rows.Select(row => (row.Line, example(row.Code(0)!), row.Code(2)!, (Func<string, string>)row.With)));

    private void Compare(IEnumerable<(int Line, string Example, string Result, Func<string, string> With)> shown)
    {
        (int Line, string Example, string Result, Func<string, string> With)[] all = [.. shown];
        Assert.NotEmpty(all);
        if (ReferencePage.IsAccepting)
        {
            Array.ForEach(all, one => _page.Lines[one.Line] = one.With(Print(one.Example)));
            _page.Save();
            return;
        }

        Assert.All(all, static one => Assert.Equal(one.Result, Print(one.Example)));
    }

    private static string Print(string expression) => TemplateRunner.Render($"{{{{ {expression} }}}}", Context);

    private static IEnumerable<string> Library()
    {
        foreach (string name in StandardLibrary.Instance.Members)
        {
            StandardLibrary.Instance.TryGet(name, out TemplateValue value);
            if (value.Kind != ValueKind.Object || name == "empty")
            {
                yield return Signature(name, value);
                continue;
            }

            foreach (string member in value.AsObject().Members)
            {
                value.AsObject().TryGet(member, out TemplateValue function);
                yield return Signature($"{name}.{member}", function);
            }
        }
    }

    private static string Signature(string name, TemplateValue value) => value.Kind != ValueKind.Function
        ? name
        : string.Join(' ', ((NativeFunction)value.AsFunction()).Parameters.Select(static p => p.Name + (p.IsVariable ? "..." : p.IsRequired ? "" : "?")).Prepend(name));

    [GeneratedRegex("`[a-z]{2}-[A-Z]{2}`")]
    private static partial Regex CultureName();
}
