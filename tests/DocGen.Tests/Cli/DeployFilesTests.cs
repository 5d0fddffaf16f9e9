using System.Text.Json;
using DocGen.Cli;
using DocGen.Tests.Files;
using DocGen.Tests.Shared;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Tests.Cli;

public sealed class DeployFilesTests
{
    public static TheoryData<string> Hosts => [.. DeployFiles.Hosts];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void The_files_of_a_host_are_what_the_snapshot_holds(string host) =>
        Snapshot.Match(string.Concat(DeployFiles.Create(host, "docs").Select(static file => $"=== {file.Path}\n{file.Content.Replace(ToolVersion.Current, "VERSION", StringComparison.Ordinal)}")), "txt", host);

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Workflows_are_YAML_and_settings_JSON(string host)
    {
        foreach ((string path, string content) in DeployFiles.Create(host, ""))
        {
            if (path.EndsWith(".yml", StringComparison.Ordinal))
            {
                Diagnosed<DataNode?> read = YamlReader.Read(new SourceText(path, content), Diagrams.Model.ModelRules.Data);
                Assert.Empty(read.Diagnostics.Select(static diagnostic => $"{diagnostic.Location} {diagnostic.Message}"));
                Assert.IsType<DataMapping>(read.Value);
            }
            else if (path.EndsWith(".json", StringComparison.Ordinal))
            {
                using JsonDocument json = JsonDocument.Parse(content);
                Assert.Contains("default-src 'none'", json.RootElement.GetProperty("globalHeaders").GetProperty("Content-Security-Policy").GetString(), StringComparison.Ordinal);
            }

            Assert.DoesNotContain("\r", content, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("my docs", "--source 'my docs' ")]
    [InlineData("it's", "--source 'it'\\''s' ")]
    [InlineData("a/b-c_d.e", "--source a/b-c_d.e ")]
    public void The_folder_is_quoted_where_a_shell_would_take_it_apart(string project, string expected) =>
        Assert.All(DeployFiles.Hosts, host => Assert.Contains(DeployFiles.Create(host, project), file => file.Content.Contains(expected, StringComparison.Ordinal)));

    [Fact]
    public void They_go_to_the_root_of_the_repository_and_name_the_project_in_it()
    {
        MemoryFileSystem disk = ToolCall.Empty().WithFolder("/project/.git").With("/project/docs/docgen.json", "{}");
        ToolRun run = new ToolCall(disk).Run("new", "docs", "--deploy", "github");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("docgen build --strict --source docs", disk.Snapshot("/project")[".github/workflows/docs.yml"], StringComparison.Ordinal);
        Assert.Equal("{}", disk.Snapshot("/project")["docs/docgen.json"]);
    }

    [Fact]
    public void A_file_that_exists_stays()
    {
        MemoryFileSystem disk = ToolCall.Empty().With("/project/docgen.json", "{}").With("/project/.gitlab-ci.yml", "mine");
        ToolRun run = new ToolCall(disk).Run("new", "--deploy", "gitlab", "--log-format", "line");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("mine", disk.Snapshot("/project")[".gitlab-ci.yml"]);
        Assert.Contains(".gitlab-ci.yml stays as it is", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_is_not_known_is_refused_with_those_that_are()
    {
        ToolRun run = new ToolCall(ToolCall.Empty()).Run("new", "--deploy", "nowhere");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cloudflare", run.Error, StringComparison.Ordinal);
    }
}
