using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocGen.Tests.Files;

namespace DocGen.Tests.Sites;

/// <summary>
/// Whole sites in, whole sites out: what the tool makes of a folder below <c>tests/sites</c> is compared, file by file, with the list in
/// <c>expected-site.txt</c> there. Texts of pages stand in full, files that come with the tool and pictures as a line. To accept:
/// <c>SNAPSHOT=accept dotnet test tests/DocGen.Tests --filter SiteSnapshot</c>, then read the diff.
/// </summary>
public sealed partial class SiteSnapshotTests
{
    private const string Expected = "expected-site.txt";

    [Theory]
    [InlineData("three-languages")]
    [InlineData("subfolders")]
    [InlineData("overriding-theme")]
    [InlineData("harbour")]
    public void A_site_is_made_as_it_was_accepted(string name)
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", name);
        disk.DeleteFile($"{ToolCall.Folder}/{Expected}");
        ToolRun run = new ToolCall(disk).Run("build", "--source", ".", "--log-format", "line");
        Assert.True(run.ExitCode == 0, run.Error);

        StringBuilder site = new();
        foreach ((string path, string content) in disk.Snapshot(ToolCall.Folder + "/_site").Select(static file => (Unmark(file.Key), Unmark(file.Value))).OrderBy(static file => file.Item1, StringComparer.Ordinal))
        {
            // Of the drawings it is enough here that they are there; they change whenever the layout gets better.
            bool isShown = name != "harbour" && IsShown(path);
            site.Append($"=== {path}{(isShown ? "\n" + Shorten(path, content) : "")}\n");
        }

        Compare(name, site.ToString());
    }

    [Fact]
    public void The_same_sources_make_the_same_bytes_in_any_order_of_files()
    {
        string folder = RepositoryFiles.Find("tests", "sites", "three-languages");
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

        Assert.Equal(Build(files), Build([.. files.Reverse()]));

        string Build(string[] order)
        {
            MemoryFileSystem disk = ToolCall.Empty();
            foreach (string file in order)
            {
                disk.WithBytes($"{ToolCall.Folder}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", File.ReadAllBytes(file));
            }

            Assert.Equal(0, new ToolCall(disk).Run("build", "--source", ".").ExitCode);
            return string.Join('\n', disk.Snapshot(ToolCall.Folder + "/_site").Select(static file => $"{file.Key} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(file.Value)))}"));
        }
    }

    /// <summary>The manifest holds hashes of everything; what lies in <c>theme/</c> is tested where it is made.</summary>
    private static bool IsShown(string path) =>
        Path.GetExtension(path) is ".html" or ".xml" or ".txt" or "" && path != "manifest.json";

    /// <summary>Icons of buttons say nothing about the site, and the header stands on every page: it is shown on start pages alone.</summary>
    private static string Shorten(string path, string content)
    {
        string text = Icon().Replace(content, "<svg…>").TrimEnd('\n');
        return path is "index.html" or "da/index.html" or "ar/index.html" ? text : Header().Replace(text, "<header…>");
    }

    /// <summary>Fingerprints of files that come with the tool change with the tool.</summary>
    private static string Unmark(string text) => Fingerprint().Replace(text, ".HASH.");

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

    [GeneratedRegex("<svg (?:class=\"icon|viewBox).*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Icon();

    [GeneratedRegex("<header class=\"site-header\".*?</header>", RegexOptions.Singleline)]
    private static partial Regex Header();

    [GeneratedRegex("\\.[0-9a-f]{8}\\.")]
    private static partial Regex Fingerprint();
}
