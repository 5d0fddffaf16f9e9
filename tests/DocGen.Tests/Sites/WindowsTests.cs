using DocGen.Tests.Files;

namespace DocGen.Tests.Sites;

/// <summary>The same projects on a disk as Windows has it: drives, backslashes, names that are found in any case, names that are refused.</summary>
public sealed class WindowsTests
{
    private const string Folder = "C:/project";

    public static TheoryData<string> Sites() =>
    [
        .. Directory.EnumerateDirectories(RepositoryFiles.Find("tests", "sites")).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_site_is_the_same_on_windows(string name)
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", name);
        ToolRun run = new ToolCall(disk).Run("build", "--source", ".", "--log-format", "line", "-q");
        MemoryFileSystem windows = Load(name);
        ToolRun same = new ToolCall(windows).Run("build", "--source", "C:\\project\\", "--log-format", "line", "-q");

        Assert.Equal(run with { Error = run.Error.Replace(ToolCall.Folder, "PROJECT", StringComparison.Ordinal) }, same with { Error = same.Error.Replace(Folder, "PROJECT", StringComparison.Ordinal) });
        Assert.Equal(disk.Snapshot(ToolCall.Folder + "/_site"), windows.Snapshot(Folder + "/_site"));
    }

    [Fact]
    public void Paths_may_be_typed_with_backslashes()
    {
        MemoryFileSystem disk = Empty().With("docs\\index.md", "# Home\n\nText.\n").With("docs\\docgen.json", "{ \"content\": \"pages\\\\en\" }").With("docs\\pages\\en\\index.md", "# Start\n\nText.\n");

        ToolRun run = new ToolCall(disk).Run("build", "--source", ".\\docs", "--output", "..\\public", "--log-format", "line", "-q");

        Assert.Equal(new ToolRun(0, "", ""), run);
        Assert.Contains("<h1>Start</h1>", disk.Snapshot("C:/public")["index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C:\\PROJECT")]
    [InlineData("c:\\project")]
    [InlineData("..")]
    [InlineData("C:\\")]
    public void An_output_that_is_or_holds_the_project_in_other_letters_is_refused(string output)
    {
        MemoryFileSystem disk = Empty().With("index.md", "# Home\n\nText.\n");

        ToolRun run = new ToolCall(disk).Run("build", "--source", ".", "--output", output, "--force", "--log-format", "line");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("docgen: error DG0007: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("# Home\n\nText.\n", disk.Snapshot(Folder)["index.md"]);
    }

    [Theory]
    [InlineData("[Setup](Setup.md)", "link to 'Setup.md' leads nowhere; did you mean 'setup.md'?")]
    [InlineData("![Dot](Dot.svg)", "image 'Dot.svg' does not exist; did you mean 'dot.svg'?")]
    public void A_name_in_other_letters_is_a_fault_on_every_system(string markdown, string expected)
    {
        foreach (MemoryFileSystem disk in (MemoryFileSystem[])[Empty(), ToolCall.Empty()])
        {
            disk.With("index.md", $"# Home\n\n{markdown}\n").With("setup.md", "# Setup\n\nText.\n").With("dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>");
            ToolRun run = new ToolCall(disk).Run("build", "--source", ".", "--log-format", "line", "-q");

            Assert.Equal(1, run.ExitCode);
            Assert.EndsWith(expected + "\n", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("aux", "'aux'")]
    [InlineData("Con", "'con'")]
    [InlineData("com1.v2", "'com1.v2'")]
    [InlineData("\"trailing.\"", "'trailing.'")]
    public void A_page_whose_name_windows_refuses_is_an_error_on_every_system(string slug, string shown)
    {
        foreach (MemoryFileSystem disk in (MemoryFileSystem[])[Empty(), ToolCall.Empty()])
        {
            ToolRun run = new ToolCall(disk.With("page.md", $"---\ntitle: Page\nslug: {slug}\n---\n\nText.\n")).Run("build", "--source", ".", "--log-format", "line", "-q");

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("page.md(3,7): error DG1024: ", run.Error, StringComparison.Ordinal);
            Assert.Contains(shown, run.Error.ToLowerInvariant(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Another_drive_may_hold_the_output()
    {
        MemoryFileSystem disk = Empty().With("index.md", "# Home\n\nText.\n").WithFolder("D:/sites");

        Assert.Equal(0, new ToolCall(disk).Run("build", "--source", ".", "--output", "D:\\sites\\book", "-q").ExitCode);
        Assert.Contains("index.html", disk.Snapshot("D:/sites/book").Keys);
    }

    private static MemoryFileSystem Empty() => new MemoryFileSystem(isCaseSensitive: false, isWindows: true) { WorkingFolder = Folder }.WithFolder(Folder);

    private static MemoryFileSystem Load(string name)
    {
        MemoryFileSystem disk = Empty();
        string folder = RepositoryFiles.Find("tests", "sites", name);
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            disk.WithBytes($"{Folder}\\{Path.GetRelativePath(folder, file).Replace('/', '\\')}", File.ReadAllBytes(file));
        }

        return disk;
    }
}
