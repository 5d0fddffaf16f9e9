using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocGen.Building;
using DocGen.Cli;
using DocGen.Configuration;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Reading;
using DocGen.Tests.Files;
using DocGen.Text;
using DocGen.Text.Json;

namespace DocGen.Tests.Structure;

/// <summary>Holds the pages of the documentation to what the tool knows, and their examples to what it reads.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_key_of_the_configuration_is_documented() =>
        AssertNames(KeysOf(ConfigurationSchema.Root), Page("reference", "configuration.md") + Page("guide", "themes.md") + Page("guide", "navigation.md"));

    [Fact]
    public void Every_key_of_front_matter_is_documented() =>
        AssertNames(FrontMatterSchema.Root.Keys.Select(static key => key.Name), Page("guide", "pages.md"));

    [Fact]
    public void Every_key_of_models_is_documented()
    {
        string pages = Page("diagrams", "model.md") + Page("diagrams", "views.md");
        HashSet<string> keys = [];
        using var schema = JsonDocument.Parse(new ToolCall(ToolCall.Empty()).Run("schema", "model").Output);
        Collect(schema.RootElement);
        Assert.True(keys.Count > 50);
        Assert.All(keys, key => Assert.Matches($"[`{{ ]{key}[`:]", pages));

        void Collect(JsonElement element)
        {
            foreach (JsonProperty property in element.ValueKind is JsonValueKind.Object ? element.EnumerateObject().ToArray() : [])
            {
                keys.UnionWith(property.Name == "properties" ? property.Value.EnumerateObject().Select(static key => key.Name) : []);
                Collect(property.Value);
            }
        }
    }

    [Fact]
    public void Every_command_and_option_is_documented()
    {
        string page = Page("reference", "command-line.md");
        List<string> missing = [];
        Visit(CommandLine.CreateRoot([], Host()), "docgen");
        Assert.Empty(missing);

        void Visit(Command command, string name)
        {
            if (command.Subcommands.Count == 0 && !page.Contains($"`{name}`", StringComparison.Ordinal))
            {
                missing.Add(name);
            }

            missing.AddRange(command.Options.Where(static option => option is not (HelpOption or VersionOption))
                .Where(option => !Regex.IsMatch(page, $"`{Regex.Escape(option.Name)}[` ]", RegexOptions.None, TimeSpan.FromSeconds(1)))
                .Select(option => $"{name} {option.Name}"));
            foreach (Command inner in command.Subcommands)
            {
                Visit(inner, $"{name} {inner.Name}");
            }
        }
    }

    [Fact]
    public void Every_word_of_the_theme_is_documented()
    {
        string strings = File.ReadAllText(RepositoryFiles.Find("themes", "default", "strings", "en.yaml"));
        AssertNames(StringKey().Matches(strings).Select(static match => match.Groups["key"].Value), Page("guide", "themes.md"));
    }

    [Fact]
    public void Every_template_of_the_default_theme_is_documented()
    {
        string folder = RepositoryFiles.Find("themes", "default", "templates");
        AssertNames(
            Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Select(path => Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace('\\', '/')),
            Page("guide", "themes.md"));
    }

    [Fact]
    public void Every_icon_stands_in_the_drawings_of_the_page_of_icons()
    {
        string model = File.ReadAllText(RepositoryFiles.Find("content", "models", "icons.yaml"));
        Assert.Equal(
            IconSet.Ids.Order(StringComparer.Ordinal),
            IconName().Matches(model).Select(static match => match.Groups["icon"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_example_in_JSON_is_a_configuration()
    {
        foreach ((string path, string text) in Examples("json"))
        {
            string json = text.TrimStart().StartsWith('{') ? text : $"{{{text}}}";
            AssertNoFaults(path, ConfigurationReader.Read(new SourceText(path, json), ToolCall.Folder, ConfigurationOverrides.None, ToolCall.Empty()).Diagnostics);
        }
    }

    [Fact]
    public void Every_example_of_a_model_can_be_read_with_its_overlays()
    {
        (string Path, string Text)[] examples = [.. Examples("yaml")];
        int count = 0;
        foreach ((string path, string text) in examples.Where(static example => example.Text.StartsWith("docgen: model/1", StringComparison.Ordinal)))
        {
            SourceText[] overlays = [.. examples.Where(example => example.Path == path && example.Text.StartsWith("docgen: strings/1", StringComparison.Ordinal))
                .Select(static example => new SourceText("models/shop.da.yaml", example.Text))];
            AssertNoFaults(path, ModelReader.Read(new SourceText("models/shop.yaml", text), [.. overlays]).Diagnostics);
            count++;
        }

        Assert.NotEqual(0, count);
    }

    private static string Page(params string[] parts) => File.ReadAllText(RepositoryFiles.Find(["content", "en", .. parts]));

    private static void AssertNames(IEnumerable<string> names, string page) =>
        Assert.All(names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));

    private static void AssertNoFaults(string path, IEnumerable<Diagnostic> diagnostics) =>
        Assert.Empty(diagnostics.Where(static diagnostic => diagnostic.Severity > Severity.Information).Select(diagnostic => $"{path}: {diagnostic.Rule.Id} {diagnostic.Message}"));

    /// <summary>Keys of a mapping and of all mappings inside it.</summary>
    private static IEnumerable<string> KeysOf(SchemaType type) => type switch
    {
        SchemaType.Mapping mapping => mapping.Keys.SelectMany(static key => KeysOf(key.Type).Prepend(key.Name)),
        SchemaType.List list => KeysOf(list.Item),
        SchemaType.Dictionary dictionary => KeysOf(dictionary.Value),
        SchemaType.Either either => either.Types.SelectMany(KeysOf),
        _ => [],
    };

    /// <summary>The fenced blocks of one language on all pages but those of rules, whose examples are faulty.</summary>
    private static IEnumerable<(string Path, string Text)> Examples(string language)
    {
        string folder = RepositoryFiles.Find("content");
        foreach (string path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            foreach (Match match in Fence().Matches(File.ReadAllText(path).ReplaceLineEndings("\n")))
            {
                if (match.Groups["language"].Value == language && !name.Contains("/rules/", StringComparison.Ordinal))
                {
                    yield return (name, match.Groups["text"].Value);
                }
            }
        }
    }

    private static ToolHost Host() =>
        new(new MemoryFileSystem(), Stream.Null, Stream.Null, TextWriter.Null, TextWriter.Null, false, 100, 1, static _ => null, TimeProvider.System, SiteBuilder.Build);

    [GeneratedRegex("^(?<key>[a-z_]+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StringKey();

    [GeneratedRegex("icon: (?<icon>[^ }]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IconName();

    [GeneratedRegex("^```(?<language>[a-z]+)[^\n]*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();
}
