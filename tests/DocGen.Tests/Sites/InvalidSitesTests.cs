using System.Security.Cryptography;

namespace DocGen.Tests.Sites;

/// <summary>Each folder <c>tests/sites/invalid-*</c> is a project with one fault; <c>expected.txt</c> in it is what the tool says and the exit code.</summary>
public sealed class InvalidSitesTests
{
    private const string Expected = "expected.txt";

    public static TheoryData<string> Projects()
    {
        TheoryData<string> names = [];
        foreach (string folder in Directory.EnumerateDirectories(RepositoryFiles.Find("tests", "sites"), "invalid-*").Order(StringComparer.Ordinal))
        {
            names.Add(Path.GetFileName(folder));
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_fault_is_reported_at_its_place_and_the_previous_site_stays(string name)
    {
        using TemporaryFolder folder = new();
        folder.CopyFrom(RepositoryFiles.Find("tests", "sites", name));
        File.Delete(folder.Combine(Expected));
        string before = PublishPreviousSite(folder);

        ToolRun run = ToolRun.Start(folder.Path, "build", "--source", folder.Path, "--log-format", "line", "-q");

        Assert.Equal("", run.Output);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(before, Fingerprint(folder.Combine("_site")));
        Compare(name, $"exit {run.ExitCode}\n{run.Error.ReplaceLineEndings("\n").Replace(folder.Path, "PROJECT", StringComparison.Ordinal)}");
    }

    [Fact]
    public void There_are_at_least_sixty_projects_with_faults() => Assert.True(Projects().Count >= 60);

    /// <summary>Builds a small site that is in order, so that there is something to lose.</summary>
    private static string PublishPreviousSite(TemporaryFolder folder)
    {
        using TemporaryFolder good = new();
        File.WriteAllText(good.Combine("index.md"), "# Before\n\nThe site of yesterday.\n");
        ToolRun run = ToolRun.Start(good.Path, "build", "--source", good.Path, "--output", folder.Combine("_site"), "--log-format", "line", "-q");
        Assert.True(run.ExitCode == 0, run.Error);
        return Fingerprint(folder.Combine("_site"));
    }

    private static string Fingerprint(string folder) => string.Join(
        '\n',
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"));

    private static void Compare(string name, string actual)
    {
        string file = RepositoryFiles.Find("tests", "sites", name, Expected);
        if (Environment.GetEnvironmentVariable("SNAPSHOT") == "accept")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"no {Expected}; to accept: SNAPSHOT=accept dotnet test");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
