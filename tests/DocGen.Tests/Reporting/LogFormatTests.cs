using System.Text.Json;
using DocGen.Cli;
using DocGen.Tests.Files;
using DocGen.Tests.Shared;

namespace DocGen.Tests.Reporting;

/// <summary>What <c>docgen check</c> says about one site with errors, warnings and remarks, in every form.</summary>
public sealed class LogFormatTests
{
    [Theory]
    [InlineData("text", "txt")]
    [InlineData("line", "txt")]
    [InlineData("github", "txt")]
    [InlineData("json", "jsonl")]
    [InlineData("sarif", "json")]
    public void Every_form_says_the_same(string format, string extension)
    {
        ToolRun run = Check("--log-format", format);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Snapshot.Match(run.Error.Replace(ToolVersion.Current, "VERSION", StringComparison.Ordinal), extension, format);
    }

    [Fact]
    public void The_form_fits_where_it_goes()
    {
        Assert.Equal(Check("--log-format", "line"), Check());
        Assert.Equal(Check("--log-format", "github"), Check(new ToolCall(Disk(), Variables: Set("GITHUB_ACTIONS", "true"))));
        Assert.Equal(Check("--log-format", "text"), Check(new ToolCall(Disk(), IsTerminal: true, Variables: Set("NO_COLOR", "1"))));
    }

    [Theory]
    [InlineData(true, "", "", true)]
    [InlineData(true, "NO_COLOR", "1", false)]
    [InlineData(true, "NO_COLOR", "", true)]
    [InlineData(true, "TERM", "dumb", false)]
    [InlineData(false, "", "", false)]
    public void Color_is_for_terminals_that_want_it(bool isTerminal, string variable, string value, bool hasColor)
    {
        ToolRun run = Check(new ToolCall(Disk(), isTerminal, Variables: Set(variable, value)), "--log-format", "text");

        Assert.Equal(hasColor, run.Error.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public void Quiet_leaves_out_remarks_and_sentences()
    {
        ToolRun run = Check("-q");

        Assert.DoesNotContain(": info ", run.Error, StringComparison.Ordinal);
        Assert.All(run.Error.TrimEnd('\n').Split('\n'), static line => Assert.Matches("^[^ ]+: (error|warning) [A-Z0-9]+: .+$", line));
    }

    [Fact]
    public void Each_line_of_json_is_an_object_with_a_rule_and_a_message()
    {
        foreach (string line in Check("--log-format", "json").Error.TrimEnd('\n').Split('\n'))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            Assert.NotNull(RuleCatalogue.Find(document.RootElement.GetProperty("rule").GetString()!));
            Assert.NotEqual("", document.RootElement.GetProperty("message").GetString());
            Assert.Contains(document.RootElement.GetProperty("severity").GetString(), (string[])["error", "warning", "info"]);
        }
    }

    /// <summary>What the standard asks of a log: version, one run, rules that results point to, places that exist.</summary>
    [Fact]
    public void Sarif_is_one_log_whose_results_point_to_rules_and_places()
    {
        using JsonDocument document = JsonDocument.Parse(Check("--log-format", "sarif").Error);
        JsonElement root = document.RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        Assert.EndsWith("sarif-2.1.0.json", root.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        JsonElement run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("DocGen", driver.GetProperty("name").GetString());
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        Assert.Equal(rules.Length, rules.Select(static rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, static rule => Assert.NotEqual("", rule.GetProperty("shortDescription").GetProperty("text").GetString()));

        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.NotEmpty(results);
        foreach (JsonElement result in results)
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            foreach (string key in (string[])["locations", "relatedLocations"])
            {
                Assert.All(result.TryGetProperty(key, out JsonElement list) ? list.EnumerateArray().ToArray() : [], AssertPlace);
            }
        }
    }

    [Fact]
    public void A_site_without_faults_is_one_empty_log()
    {
        MemoryFileSystem disk = ToolCall.Empty().With("docgen.json", "{ \"baseUrl\": \"https://example.org/\" }").With("index.md", "# Home\n\nText.\n");
        ToolRun run = Check(new ToolCall(disk), "--log-format", "sarif");

        using JsonDocument document = JsonDocument.Parse(run.Error);
        Assert.Empty(document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Paths_begin_at_the_repository_where_a_workflow_has_one()
    {
        ToolCall call = new(Disk(), Variables: new Dictionary<string, string> { ["GITHUB_ACTIONS"] = "true", ["GITHUB_WORKSPACE"] = "/" });

        Assert.Contains("::error file=project/content/en/index.md,line=7,", Check(call).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_fail_only_a_strict_check()
    {
        MemoryFileSystem disk = ToolCall.Empty().With("index.md", "# Home\n\n<p onclick=\"go()\">Go</p>\n");

        Assert.Equal(0, Check(new ToolCall(disk)).ExitCode);
        Assert.Equal(1, Check(new ToolCall(disk), "--strict").ExitCode);
    }

    private static void AssertPlace(JsonElement location)
    {
        JsonElement place = location.GetProperty("physicalLocation");
        string uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.False(uri.StartsWith('/') || uri.Contains('\\', StringComparison.Ordinal) || uri.Contains(' ', StringComparison.Ordinal), uri);
        if (place.TryGetProperty("region", out JsonElement region))
        {
            (int startLine, int startColumn, int endLine, int endColumn) =
                (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32());
            Assert.True(startLine >= 1 && startColumn >= 1 && (endLine > startLine || (endLine == startLine && endColumn >= startColumn)), region.ToString());
        }
    }

    private static Dictionary<string, string> Set(string variable, string value) => new() { [variable] = value };

    private static MemoryFileSystem Disk() => ToolCall.Load("tests", "sites", "reports");

    private static ToolRun Check(params string[] arguments) => Check(new ToolCall(Disk()), arguments);

    private static ToolRun Check(ToolCall call, params string[] arguments) => call.Run(["check", "--source", ".", .. arguments]);
}
