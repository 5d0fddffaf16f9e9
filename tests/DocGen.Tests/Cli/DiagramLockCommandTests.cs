using DocGen.Tests.Files;

namespace DocGen.Tests.Cli;

/// <summary>Locks from the command that writes them to the build that reads them.</summary>
public sealed class DiagramLockCommandTests
{
    private const string Model = """
        docgen: model/1
        id: shop
        sourceLang: en
        title: Shop
        components:
          web: { name: Web }
          api: { name: Service }
          store: { name: Store }
        relations:
          - { from: web, to: api }
          - { from: api, to: store }
        views:
          all: { title: All, alt: The shop }

        """;

    [Fact]
    public void A_lock_is_written_beside_its_model_and_then_is_up_to_date()
    {
        MemoryFileSystem disk = Project();

        Assert.Equal((1, "content/models/shop.layout.lock\n"), Result(disk, "diagram", "lock", "--check", "-q"));
        Assert.DoesNotContain("content/models/shop.layout.lock", disk.Snapshot(ToolCall.Folder).Keys);
        Assert.Equal((0, "content/models/shop.layout.lock\n"), Result(disk, "diagram", "lock", "-q"));
        Assert.StartsWith("# Where boxes stand", disk.Snapshot(ToolCall.Folder)["content/models/shop.layout.lock"], StringComparison.Ordinal);
        Assert.Equal((0, ""), Result(disk, "diagram", "lock", "-q"));
        Assert.Equal((0, ""), Result(disk, "diagram", "lock", "--check", "-q"));
    }

    [Fact]
    public void A_lock_decides_how_a_view_is_drawn_and_nothing_of_it_is_published()
    {
        MemoryFileSystem disk = Project().With("content/models/shop.layout.lock", "docgen: layout/1\nmodel: shop\nviews:\n  all:\n    web: 12 300 90 44\n    api: 12 150 90 44\n    store: 12 12 90 44\n");
        ToolRun run = new ToolCall(disk).Run("diagram", "render", "content/models/shop.yaml", "-o", "all.json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, Result(disk, "build", "-q").Code);

        string json = disk.Snapshot(ToolCall.Folder)["all.json"];
        Assert.True(Y(json, "store") < Y(json, "api"), json);
        Assert.True(Y(json, "api") < Y(json, "web"), json);
        Assert.DoesNotContain(disk.Snapshot(ToolCall.Folder + "/_site").Keys, static path => path.EndsWith(".lock", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lock_that_lacks_a_box_is_a_remark_and_a_broken_one_a_warning_and_both_build()
    {
        MemoryFileSystem disk = Project().With("content/models/shop.layout.lock", "docgen: layout/1\nmodel: shop\nviews:\n  all:\n    web: 12 300 90 44\n    api: twelve\n  gone: {}\n");

        ToolRun run = new ToolCall(disk).Run("build");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("content/models/shop.layout.lock(6,10): warning DG4020: 'twelve' is not a place", run.Error, StringComparison.Ordinal);
        Assert.Contains("content/models/shop.layout.lock(4,3): info DG4021: the lock of the view 'all' does not know 'api', 'store'", run.Error, StringComparison.Ordinal);
        Assert.Contains("content/models/shop.layout.lock(7,3): info DG4021: the model 'shop' has no view 'gone'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_of_no_model_is_a_warning()
    {
        MemoryFileSystem disk = Project().With("content/models/old.layout.lock", "docgen: layout/1\nmodel: shopp\nviews: {}\n");

        Assert.Contains("content/models/old.layout.lock(2,8): warning DG4022: no model 'shopp'", new ToolCall(disk).Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_does_not_exist_is_refused_with_the_nearest()
    {
        ToolRun run = new ToolCall(Project()).Run("diagram", "lock", "shpo");

        Assert.Equal((2, "docgen: no model 'shpo'; did you mean 'shop'?; the models are: shop\n"), (run.ExitCode, run.Error));
    }

    private static MemoryFileSystem Project() => ToolCall.Empty().With("docgen.json", "{ \"title\": \"Shop\" }").With("content/index.md", "# Shop\n\nText.\n").With("content/models/shop.yaml", Model);

    private static (int Code, string Output) Result(MemoryFileSystem disk, params string[] arguments)
    {
        ToolRun run = new ToolCall(disk).Run(arguments);
        return (run.ExitCode, run.Output);
    }

    private static double Y(string json, string id)
    {
        using var graph = System.Text.Json.JsonDocument.Parse(json);
        return graph.RootElement.GetProperty("children").EnumerateArray().First(node => node.GetProperty("id").GetString() == id).GetProperty("y").GetDouble();
    }
}
