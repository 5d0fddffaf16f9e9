using System.Text.RegularExpressions;

namespace DocGen.Tests.Structure;

/// <summary>The import graph. Because there are no global usings of our own, <c>using</c> lines are all of it.</summary>
public sealed partial class FloorsTests
{
    /// <summary>Lowest first; names on one line never import each other.</summary>
    private static readonly string[] Floors =
    [
        "DocGen.Text",
        "DocGen.Text.Data",
        "DocGen.Text.Yaml DocGen.Text.Json",
        "DocGen.Templates.Values",
        "DocGen.Templates.Syntax",
        "DocGen.Templates.Parsing",
        "DocGen.Templates.Evaluation",
        "DocGen.Templates.Builtins",
        "DocGen.Diagrams.Geometry",
        "DocGen.Diagrams.Model",
        "DocGen.Diagrams.Reading.Formats",
        "DocGen.Diagrams.Reading.Mermaid.Blocks",
        "DocGen.Diagrams.Reading.Mermaid.ClassDiagrams",
        "DocGen.Diagrams.Reading DocGen.Diagrams.Reading.Mermaid",
        "DocGen.Diagrams.Views",
        "DocGen.Diagrams.Describing",
        "DocGen.Diagrams.Compression",
        "DocGen.Diagrams.Unicode",
        "DocGen.Diagrams.Fonts",
        "DocGen.Diagrams.Measuring",
        "DocGen.Diagrams.Layout",
        "DocGen.Diagrams.Keeping",
        "DocGen.Diagrams.Routing",
        "DocGen.Diagrams.Locks",
        "DocGen.Diagrams.Drawings",
        "DocGen.Diagrams.Painting",
        "DocGen.Diagrams.Svg DocGen.Diagrams.Png",
        "DocGen.Skia.Png",
        "DocGen.Diagrams.Exchange",
        "DocGen.Diagrams.Rendering",
        "DocGen.Diagrams.Differences",
        "DocGen.Site.Localization",
        "DocGen.Site.Content",
        "DocGen.Site.Figures DocGen.Site.Markup DocGen.Site.Highlighting",
        "DocGen.Site.Syntax",
        "DocGen.Site.Drafts",
        "DocGen.Site.Markdown",
        "DocGen.Site.Pages",
        "DocGen.Site.Links",
        "DocGen.Site.Articles DocGen.Site.Navigation",
        "DocGen.Site.Themes",
        "DocGen.Site.Search",
        "DocGen.Site.Html",
        "DocGen.Files",
        "DocGen.Configuration",
        "DocGen.Reporting",
        "DocGen.Publishing",
        "DocGen.Building",
        "DocGen.Serving",
        "DocGen.Cli",
    ];

    private static readonly Dictionary<string, int> FloorOf = Floors
        .SelectMany(static (line, floor) => line.Split(' ').Select(name => (name, floor)))
        .ToDictionary(static entry => entry.name, static entry => entry.floor, StringComparer.Ordinal);

    [Fact]
    public void Every_import_points_to_a_lower_floor()
    {
        List<string> faults = [];
        foreach ((string file, string name, string text) in SourceFiles())
        {
            foreach (Match match in ImportPattern().Matches(text))
            {
                string target = match.Groups["target"].Value;
                int floor = FloorOf.TryGetValue(target, out int whole) ? whole : FloorOf.GetValueOrDefault(target[..target.LastIndexOf('.')], int.MaxValue);
                if (floor >= FloorOf[name] && !target.StartsWith(name + ".", StringComparison.Ordinal))
                {
                    faults.Add($"{file} imports {target}");
                }
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void The_namespace_of_a_file_is_its_folder()
    {
        Assert.Empty(SourceFiles().Where(static source => source.Namespace != source.File[..source.File.LastIndexOf('/')].Replace('/', '.')).Select(static source => source.File));
    }

    [Fact]
    public void Only_the_lowest_project_has_types_in_its_root()
    {
        Assert.Empty(SourceFiles().Where(static source => source.File.Count(static c => c == '/') == 1 && source.Namespace != "DocGen.Text").Select(static source => source.File));
    }

    [Fact]
    public void There_are_no_global_usings_of_our_own()
    {
        Assert.Empty(SourceFiles().Where(static source => source.Text.Contains("global using DocGen", StringComparison.Ordinal)).Select(static source => source.File));
    }

    [Fact]
    public void Files_are_short()
    {
        int[] lengths = [.. SourceFiles().Select(static source => source.Text.Split('\n').Length).Order()];
        Assert.InRange(lengths[lengths.Length / 2], 1, 120);
        Assert.True(lengths.Count(static length => length <= 300) >= lengths.Length * 9 / 10, "90 % of all files have at most 300 lines");
    }

    private static IEnumerable<(string File, string Namespace, string Text)> SourceFiles()
    {
        string root = RepositoryFiles.Find("src");
        foreach (string path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string file = Path.GetRelativePath(root, path).Replace('\\', '/');
            string text = File.ReadAllText(path);
            if (!file.Contains("/obj/", StringComparison.Ordinal) && NamespacePattern().Match(text) is { Success: true } match)
            {
                yield return (file, match.Groups["name"].Value, text);
            }
        }
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"^using (static )?(\w+ = )?(?<target>DocGen[\w.]*);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ImportPattern();
}
