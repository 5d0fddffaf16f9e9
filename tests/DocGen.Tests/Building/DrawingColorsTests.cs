using System.Text;
using DocGen.Tests.Files;

namespace DocGen.Tests.Building;

public sealed class DrawingColorsTests
{
    private const string Colors = "{ \"themeOptions\": { \"colors\": { \"accent\": { \"light\": \"#0f766e\", \"dark\": \"#5eead4\" }, \"text\": { \"light\": \"#123\", \"dark\": \"#eeeeee\" } } }, \"diagrams\": { \"formats\": [\"svg\", \"png\"] } }";

    [Fact]
    public void Colours_of_the_theme_reach_pages_files_and_pictures()
    {
        MemoryFileSystem disk = Build(Colors);
        string alone = Encoding.UTF8.GetString(disk.ReadBytes("/project/_site/diagrams/m/v.en.svg"));
        Assert.Contains(".dg-f-accent{fill:#0f766e}", alone, StringComparison.Ordinal);
        Assert.Contains(".dg-f-accent{fill:#5eead4}", alone, StringComparison.Ordinal);
        string css = string.Concat(disk.Snapshot("/project/_site").Where(static file => file.Key.EndsWith(".css", StringComparison.Ordinal)).Select(static file => file.Value));
        Assert.Contains("--dg-accent:#0f766e", css, StringComparison.Ordinal);
        Assert.Contains("--dg-accent:#5eead4", css, StringComparison.Ordinal);

        Assert.Contains("--dg-text:#112233", css, StringComparison.Ordinal);

        // Nine parts in a hundred of the accent on the canvas.
        Assert.Contains("--dg-accent-soft:#e9f3f2", css, StringComparison.Ordinal);
        Assert.NotEqual(Build("{ \"diagrams\": { \"formats\": [\"svg\", \"png\"] } }").ReadBytes("/project/_site/diagrams/m/v.en.png"), disk.ReadBytes("/project/_site/diagrams/m/v.en.png"));
        Assert.Equal(alone, new ToolCall(disk).Run("diagram", "render", "content/models/m.yaml").Output);
    }

    [Fact]
    public void A_colour_that_drowns_a_text_is_reported_with_both_places()
    {
        MemoryFileSystem disk = Project("{ \"themeOptions\": { \"colors\": { \"accent\": \"#f59e0b\" } } }");
        string error = new ToolCall(disk).Run("build").Error;
        Assert.Contains("content/models/m.yaml(8,3): warning DG4204: the text 'A' of 'a' has a contrast of 2.14 in light: 'text-on-accent' on 'accent'", error, StringComparison.Ordinal);
        Assert.Contains("the colour 'accent' comes from here: docgen.json:1:43", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_colours_nothing_changes()
    {
        MemoryFileSystem disk = Build("{ \"themeOptions\": { \"sidebar\": \"full\" } }");
        Assert.Contains(".dg-f-accent{fill:#4f46e5}", Encoding.UTF8.GetString(disk.ReadBytes("/project/_site/diagrams/m/v.en.svg")), StringComparison.Ordinal);
    }

    private static MemoryFileSystem Build(string configuration)
    {
        MemoryFileSystem disk = Project(configuration);
        ToolRun run = new ToolCall(disk).Run("build");
        Assert.DoesNotContain("DG4204", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        return disk;
    }

    private static MemoryFileSystem Project(string configuration) => ToolCall.Empty()
        .With("/project/docgen.json", configuration)
        .With("/project/content/index.md", "# Home\n\n![](diagram:m/v)\n")
        .With("/project/content/models/m.yaml", "docgen: model/1\nid: m\nsourceLang: en\ntitle: T\nkinds:\n  k: { style: s }\nstyles:\n  s: { fill: accent }\ncomponents:\n  a: { name: A, kind: k }\nviews:\n  v: { title: V, alt: An alt., include: [ \"**\" ] }\n");
}
