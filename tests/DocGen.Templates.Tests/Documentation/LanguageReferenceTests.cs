using System.Globalization;
using DocGen.Templates.Evaluation;

namespace DocGen.Templates.Tests.Documentation;

/// <summary>To write the results into the page: <c>SNAPSHOT=accept dotnet test tests/DocGen.Templates.Tests --filter LanguageReference</c>.</summary>
public sealed class LanguageReferenceTests
{
    private readonly ReferencePage _page = new("templates.md");

    [Fact]
    public void Every_example_prints_what_stands_below_it()
    {
        FencedBlock[] blocks = [.. _page.Blocks()];
        List<(string Name, string Text)> included = [];
        int examples = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Info.StartsWith("scriban title=\"", StringComparison.Ordinal))
            {
                included.Add((blocks[i].Info.Split('"')[1], blocks[i].Text));
            }
            else if (blocks[i].Info == "scriban")
            {
                Assert.Equal("text", blocks[++i].Info);
                Compare(blocks[i], TemplateRunner.Render(blocks[i - 1].Text, TemplateRunner.WithTemplates([.. included])).TrimEnd('\n'));
                examples++;
            }
        }

        Assert.True(examples >= 25, $"{examples} examples");
    }

    [Fact]
    public void The_limits_are_those_of_a_rendering()
    {
        TemplateLimits limits = TemplateLimits.Default;
        Assert.Equal(
            [
                limits.LoopTurns.ToString("N0", CultureInfo.InvariantCulture),
                limits.Depth.ToString(CultureInfo.InvariantCulture),
                $"{limits.OutputBytes / 1024 / 1024} MiB",
                $"{limits.RegexTime.TotalSeconds} s",
                limits.Steps.ToString("N0", CultureInfo.InvariantCulture),
                "65,536 bits",
            ],
            Limits().Select(static row => row.Cells[1]));
    }

    [Theory]
    [InlineData("{{ for i in 1..2000000; end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ x = '-' * 16777216; x }}-")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' | regex.match `(a+)+b` }}")]
    [InlineData("{{ for i in 1..200000; 1; end }}")]
    [InlineData("{{ 1 << 70000 }}")]
    public void Each_limit_stops_with_the_message_of_the_page(string template)
    {
        // What takes seconds is tried with a smaller limit.
        TemplateLimits limits = TemplateLimits.Default with { RegexTime = TimeSpan.FromMilliseconds(50), Steps = 100_000 };
        string message = TemplateRunner.Error(template, TemplateRunner.Context with { Limits = limits })
            .Replace(" 0.05 s", " 5 s", StringComparison.Ordinal)
            .Replace(" 100000 steps", " 50000000 steps", StringComparison.Ordinal);
        Assert.Contains(message[(message.IndexOf("DG5005: ", StringComparison.Ordinal) + 8)..], Limits().Select(static row => row.Code(2)));
    }

    private IEnumerable<TableRow> Limits() => _page.Rows().Where(static row => row.Cells.Length == 3 && row.Code(2) is string message && message.Contains(' ', StringComparison.Ordinal));

    private void Compare(FencedBlock result, string printed)
    {
        if (!ReferencePage.IsAccepting)
        {
            Assert.Equal(result.Text, printed);
            return;
        }

        // Only a result of as many lines can be written without moving what follows.
        string[] lines = printed.Split('\n');
        Assert.Equal(result.Text.Split('\n').Length, lines.Length);
        lines.CopyTo(_page.Lines, result.Line + 1);
        _page.Save();
    }
}
