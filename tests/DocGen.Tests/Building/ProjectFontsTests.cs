using System.Text;
using DocGen.Tests.Files;

namespace DocGen.Tests.Building;

/// <summary>Drawings take fonts and colours from <c>docgen.json</c>, in a site and by themselves.</summary>
public sealed class ProjectFontsTests
{
    private const string Model = "docgen: model/1\nid: m\nsourceLang: he\ntitle: T\ncomponents:\n  a: { name: שלום }\nviews:\n  v: { title: V, alt: An alt., include: [ \"**\" ] }\n";
    private const string Fallback = "{ \"fonts\": { \"fallback\": [\"fonts/Hebrew.ttf\"] } }";

    private static readonly byte[] Hebrew = File.ReadAllBytes(RepositoryFiles.Find("tests", "DocGen.Diagrams.Tests", "Data", "fonts", "Hebrew.ttf"));

    [Fact]
    public void A_drawing_by_itself_is_that_of_the_site()
    {
        MemoryFileSystem disk = Project(Fallback);
        ToolRun build = new ToolCall(disk).Run("build");
        Assert.DoesNotContain("DG4203", build.Error, StringComparison.Ordinal);
        ToolRun alone = new ToolCall(disk).Run("diagram", "render", "content/models/m.yaml");
        Assert.Equal(0, alone.ExitCode);
        Assert.Empty(alone.Error);
        Assert.Equal(Encoding.UTF8.GetString(disk.ReadBytes("/project/_site/diagrams/m/v.he.svg")), alone.Output);
    }

    [Fact]
    public void Without_a_project_only_the_fonts_of_the_tool_are_there()
    {
        MemoryFileSystem disk = ToolCall.Empty().With("/project/m.yaml", Model).WithBytes("/project/fonts/Hebrew.ttf", Hebrew);
        ToolRun run = new ToolCall(disk).Run("diagram", "render", "m.yaml");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("m.yaml(6,14): warning DG4203", run.Error, StringComparison.Ordinal);
        Assert.Contains("such as Noto Sans Hebrew", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_is_not_there_stops_a_drawing_as_it_stops_a_build()
    {
        MemoryFileSystem disk = Project("{ \"fonts\": { \"fallback\": [\"fonts/None.ttf\"] } }");
        ToolRun run = new ToolCall(disk).Run("diagram", "render", "content/models/m.yaml");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("docgen.json(1,27): error DG0302: the font file 'fonts/None.ttf' does not exist in the project", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Mermaid_file_gets_them_too()
    {
        MemoryFileSystem disk = Project(Fallback).With("/project/docs/c.mmd", "classDiagram\n  class A[\"שלום\"]\n");
        ToolRun run = new ToolCall(disk).Run("mermaid", "render", "docs/c.mmd");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("DG4203", new ToolCall(disk.With("/project/docgen.json", "{}")).Run("mermaid", "render", "docs/c.mmd").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fonts_of_the_machine_are_searched_only_if_asked_for()
    {
        MemoryFileSystem disk = Project("{ }").WithBytes("/machine/fonts/sub/NotHere-Regular.ttf", 1, 2, 3).WithBytes("/machine/fonts/sub/Hebrew-Regular.ttf", Hebrew);
        disk.FontFolders = ["/machine/none", "/machine/fonts"];
        Assert.Contains("DG4203", new ToolCall(disk).Run("build").Error, StringComparison.Ordinal);
        disk.With("/project/docgen.json", "{ \"fonts\": { \"system\": true } }");
        Assert.DoesNotContain("DG4203", new ToolCall(disk).Run("build").Error, StringComparison.Ordinal);
        string asked = Encoding.UTF8.GetString(disk.ReadBytes("/project/_site/diagrams/m/v.he.svg"));
        disk.With("/project/docgen.json", Fallback);
        new ToolCall(disk).Run("build");
        Assert.Equal(Encoding.UTF8.GetString(disk.ReadBytes("/project/_site/diagrams/m/v.he.svg")), asked);
    }

    [Fact]
    public void Where_nothing_is_missing_no_font_of_the_machine_is_read()
    {
        MemoryFileSystem disk = Project("{ \"fonts\": { \"fallback\": [\"fonts/Hebrew.ttf\"], \"system\": true } }").WithBytes("/machine/fonts/Hebrew-Regular.ttf", Hebrew);
        disk.FontFolders = ["/machine/fonts"];
        List<string> read = [];
        disk.BeforeRead = path =>
        {
            lock (read)
            {
                read.Add(path);
            }
        };
        new ToolCall(disk).Run("build");
        Assert.NotEmpty(read);
        Assert.DoesNotContain(read, static path => path.StartsWith("/machine", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"fonts\": { \"system\": \"yes\" } }", "docgen.json(1,24): error")]
    [InlineData("{ \"fonts\": { \"sistem\": true } }", "docgen.json(1,14): error")]
    public void What_is_wrong_with_fonts_is_reported_at_its_place(string configuration, string start) =>
        Assert.Contains(start, new ToolCall(Project(configuration)).Run("build").Error, StringComparison.Ordinal);

    private static MemoryFileSystem Project(string configuration) => ToolCall.Empty()
        .With("/project/docgen.json", configuration)
        .With("/project/content/he/index.md", "# Home\n\n![](diagram:m/v)\n")
        .With("/project/content/models/m.yaml", Model)
        .WithBytes("/project/fonts/Hebrew.ttf", Hebrew);
}
