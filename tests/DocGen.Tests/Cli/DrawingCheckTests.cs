namespace DocGen.Tests.Cli;

/// <summary>What a check says of finished drawings, and that a build does not.</summary>
public sealed class DrawingCheckTests
{
    /// <summary>Six boxes, each related to each: five boxes can be drawn with one crossing at least, six with three.</summary>
    private static readonly string Everything = "docgen: model/1\nid: all\ncomponents: { a: { name: A }, b: { name: B }, c: { name: C }, d: { name: D }, e: { name: E }, f: { name: F } }\nrelations:\n"
        + string.Concat("abcdef".SelectMany(static from => "abcdef".Where(to => to > from).Select(to => $"  - {{ from: {from}, to: {to} }}\n")))
        + "views:\n  all:\n    alt: Everything\n";

    private static readonly string Pinned = $$"""
        docgen: model/1
        id: all
        components:
          p: { name: P, children: { a: { name: A }, b: { name: B } } }
        relations:
          - { id: ab, from: a, to: b, label: {{new string('w', 320)}} }
        views:
          all: { alt: Everything, layout: { pins: { a: [0, 0], b: [90, 0] } } }
        """;

    [Fact]
    public void Crossings_above_the_limit_are_reported_at_the_relation_that_crosses_most()
    {
        string error = Check(Everything, "\"diagrams\": { \"limits\": { \"crossings\": 2 } }");

        Assert.Matches(@"content/models/all\.yaml\(\d+,\d+\): warning DG4033: the view 'all' has \d+ crossings, more than the limit of 2: '[a-f]-[a-f]' crosses \d+ lines?", error);
        Assert.Single(error.Split('\n'), static line => line.Contains("DG4033", StringComparison.Ordinal));
    }

    [Fact]
    public void The_limit_of_a_view_wins()
    {
        Assert.DoesNotContain("DG4033", Check(Everything + "    limits: { crossings: 99 }\n", "\"diagrams\": { \"limits\": { \"crossings\": 0 } }"), StringComparison.Ordinal);
        Assert.Contains("more than the limit of 0", Check(Everything + "    limits: { crossings: 0 }\n", "\"title\": \"x\""), StringComparison.Ordinal);
        Assert.DoesNotContain("DG4033", Check(Everything, "\"title\": \"x\""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_can_make_it_an_error()
    {
        ToolRun run = Run("check", Everything, "\"diagrams\": { \"limits\": { \"crossings\": 0 } }, \"rules\": { \"DG4033\": \"error\" }");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error DG4033", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_says_nothing_of_limits()
    {
        ToolRun run = Run("build", Everything, "\"diagrams\": { \"limits\": { \"crossings\": 0 } }");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("DG403", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_that_pins_force_are_reported_at_what_is_to_blame()
    {
        string error = Check(Pinned, "\"title\": \"x\"");

        Assert.Matches(@"content/models/all\.yaml\(6,\d+\): warning DG4030: in the view 'all', the label of 'ab' ", error);
        Assert.DoesNotContain("DG4002", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawings_of_blocks_in_pages_are_looked_at_in_the_page()
    {
        string error = CheckPage("Text.\n\n```diagram\ncomponents:\n  p: { name: P, children: { a: { name: A }, b: { name: B } } }\nrelations:\n"
            + $"  - {{ id: ab, from: a, to: b, label: {new string('w', 320)} }}\nlayout: {{ pins: {{ a: [0, 0], b: [90, 0] }} }}\n```\n");

        Assert.Matches(@"content/index\.md\(9,\d+\): warning DG4030: in this drawing, the label of 'ab' ", error);
        Assert.DoesNotContain("DG4002", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limit_of_crossings_holds_for_blocks_in_pages()
    {
        string lines = string.Concat("abcdef".SelectMany(static from => "abcdef".Where(to => to > from).Select(to => $"{from} --> {to}\n")));
        string model = "components: { a: { name: A }, b: { name: B }, c: { name: C }, d: { name: D }, e: { name: E }, f: { name: F } }\nrelations:\n"
            + string.Concat("abcdef".SelectMany(static from => "abcdef".Where(to => to > from).Select(to => $"  - {{ from: {from}, to: {to} }}\n")));

        string error = CheckPage($"```mermaid\nclassDiagram\n{lines}```\n\n```diagram\n{model}```\n", "\"diagrams\": { \"limits\": { \"crossings\": 1 } }");

        string[] found = [.. error.Split('\n').Where(static line => line.Contains("DG4033", StringComparison.Ordinal))];
        Assert.Equal(2, found.Length);
        Assert.All(found, static line => Assert.Matches(@"^content/index\.md\(\d+,\d+\): warning DG4033: this drawing has \d+ crossings, more than the limit of 1: ", line));
    }

    private static string CheckPage(string text, string configuration = "\"title\": \"x\"") =>
        new ToolCall(ToolCall.Empty().With("docgen.json", $"{{ {configuration} }}").With("content/index.md", "# Shop\n\n" + text)).Run("check").Error;

    private static string Check(string model, string configuration) => Run("check", model, configuration).Error;

    private static ToolRun Run(string command, string model, string configuration) =>
        new ToolCall(ToolCall.Empty().With("docgen.json", $"{{ {configuration} }}").With("content/index.md", "# Shop\n\nText.\n").With("content/models/all.yaml", model)).Run(command);
}
