using System.Collections.Immutable;
using DocGen.Configuration;
using DocGen.Site.Content;
using DocGen.Text;
using DocGen.Text.Json;

namespace DocGen.Tests.Configuration;

/// <summary>
/// Every key that the schemas list, with a value of the wrong kind and with a slip in its name: each is reported at its exact place. The cases are
/// made from the schemas, so that a new key is tested from its first day.
/// </summary>
public sealed class KeyPositionTests
{
    private const char Mark = '§';

    public static TheoryData<string> WrongValues() => [.. Paths(ConfigurationSchema.Root, "{0}").Select(static path => path.Wrong).Distinct()];

    public static TheoryData<string, string> Slips()
    {
        TheoryData<string, string> slips = [];
        foreach ((string name, _, string? slip) in Paths(ConfigurationSchema.Root, "{0}"))
        {
            if (slip is not null)
            {
                slips.Add(slip, name);
            }
        }

        return slips;
    }

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void A_value_of_the_wrong_kind_is_reported_where_it_stands(string json)
    {
        (SourceText source, int place) = Unmark(json);

        // An entry of the navigation may besides have nothing that it leads to.
        Diagnostic found = Assert.Single(Read(source), static diagnostic => diagnostic.Rule != ConfigurationRules.InvalidNavigation);
        Assert.Equal((ConfigurationRules.WrongType, place), (found.Rule, found.Location!.Span.Start));
        Assert.Contains("takes ", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_in_a_key_is_reported_where_it_stands_with_the_key_that_was_meant(string json, string key)
    {
        (SourceText source, int place) = Unmark(json);
        Diagnostic found = Assert.Single(Read(source), static diagnostic => diagnostic.Rule == ConfigurationRules.UnknownKey);
        Assert.Equal(place, found.Location!.Span.Start);
        Assert.Equal($"unknown key '{key}x'", found.Message);
        Assert.Equal($"did you mean '{key}'?", Assert.Single(found.Notes).Text);
    }

    [Fact]
    public void Every_key_of_the_configuration_is_among_the_cases()
    {
        string[] keys = [.. Keys(ConfigurationSchema.Root).Distinct().Order(StringComparer.Ordinal)];
        Assert.True(keys.Length >= 40, $"{keys.Length} keys");
        Assert.Equal(keys, Paths(ConfigurationSchema.Root, "{0}").Select(static path => path.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_and_the_reader_of_pages_know_the_same_keys() =>
        Assert.Equal(FrontMatterKeys.All, FrontMatterSchema.Root.Keys.Select(static key => key.Name));

    [Fact]
    public void A_value_of_the_wrong_kind_in_front_matter_is_reported_where_it_stands()
    {
        foreach (SchemaKey key in FrontMatterSchema.Root.Keys)
        {
            string wrong = key.Type is SchemaType.Integer or SchemaType.Boolean or SchemaType.Mapping ? "perhaps" : "{ a: b }";
            (SourceText source, int place) = Unmark($"---\nother: text\n{key.Name}: {Mark}{wrong}\n---\n\nText.\n");
            Diagnostic found = Assert.Single(FrontMatterReader.Read(source).Diagnostics);
            Assert.Equal(("DG1004", place), (found.Rule.Id, found.Location!.Span.Start));
            Assert.StartsWith($"'{key.Name}' takes ", found.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_list_in_front_matter_is_reported_where_the_key_takes_one_value()
    {
        foreach (SchemaKey key in FrontMatterSchema.Root.Keys.Where(static key => key.Type is not (SchemaType.Either or SchemaType.List)))
        {
            (SourceText source, int place) = Unmark($"---\n{key.Name}: {Mark}[a, b]\n---\n");
            Diagnostic found = Assert.Single(FrontMatterReader.Read(source).Diagnostics);
            Assert.Equal(("DG1004", place), (found.Rule.Id, found.Location!.Span.Start));
        }
    }

    [Fact]
    public void A_slip_in_a_key_of_front_matter_is_remarked_where_it_stands()
    {
        foreach (string key in FrontMatterKeys.All.Where(static key => key.Length >= 5 && key != "locale"))
        {
            (SourceText source, int place) = Unmark($"---\nother: text\n{Mark}{key}x: text\n---\n");
            Diagnostic found = Assert.Single(FrontMatterReader.Read(source).Diagnostics);
            Assert.Equal(("DG1003", place, $"did you mean '{key}'?"), (found.Rule.Id, found.Location!.Span.Start, found.Notes[0].Text));
        }
    }

    /// <summary>For each key below a mapping a file with a wrong value for it, and one with a slip in it; what is read before it is in order.</summary>
    /// <param name="around">The file with <c>{0}</c> in place of the mapping.</param>
    private static IEnumerable<(string Name, string Wrong, string? Slip)> Paths(SchemaType.Mapping mapping, string around)
    {
        foreach (SchemaKey key in mapping.Keys)
        {
            // What the mapping needs besides, on a line of its own before the key.
            string needed = string.Concat(mapping.Required.Where(name => name != key.Name).Select(static name => $"\"{name}\": \"en\",\n"));
            string Entry(string mark, string name, string value) => around.Replace("{0}", $"{{\n{needed}{mark}\"{name}\": {value}\n}}", StringComparison.Ordinal);

            yield return (key.Name, Entry("", key.Name, Mark + WrongFor(key.Type)), mapping.IsOpen ? null : Entry($"{Mark}", key.Name + "x", "true"));
            foreach ((SchemaType.Mapping inner, string value) in around.Contains("\"children\"", StringComparison.Ordinal) ? [] : Inner(key.Type))
            {
                foreach ((string, string, string?) path in Paths(inner, Entry("", key.Name, value)))
                {
                    yield return path;
                }
            }

            foreach (string item in Items(key.Type))
            {
                yield return (key.Name, Entry("", key.Name, item), null);
            }
        }
    }

    /// <summary>The mappings with known keys that a value can be or hold, each with the text around it.</summary>
    private static IEnumerable<(SchemaType.Mapping Mapping, string Around)> Inner(SchemaType type) => type switch
    {
        SchemaType.Mapping mapping => [(mapping, "{0}")],
        SchemaType.List list => Inner(list.Item).Select(static inner => (inner.Mapping, $"[{inner.Around}]")),
        SchemaType.Either either => either.Types.SelectMany(Inner),
        SchemaType.Reference => Inner(ConfigurationSchema.NavigationEntry),
        _ => [],
    };

    /// <summary>Lists and dictionaries with one wrong item.</summary>
    private static IEnumerable<string> Items(SchemaType type) => type switch
    {
        SchemaType.List list => [$"[\n{Mark}{WrongFor(list.Item)}\n]"],
        SchemaType.Dictionary => [$"{{ \"en\": {Mark}true }}"],
        SchemaType.Either either => either.Types.SelectMany(Items),
        _ => [],
    };

    private static string WrongFor(SchemaType type) => type is SchemaType.Boolean || (type is SchemaType.Either either && either.Types.Any(static one => one is SchemaType.Boolean)) ? "\"perhaps\"" : "true";

    private static IEnumerable<string> Keys(SchemaType type) => type switch
    {
        SchemaType.Mapping mapping => mapping.Keys.SelectMany(static key => (key.Name == "children" ? [] : Keys(key.Type)).Prepend(key.Name)),
        SchemaType.Reference => Keys(ConfigurationSchema.NavigationEntry),
        SchemaType.List list => Keys(list.Item),
        SchemaType.Either either => either.Types.SelectMany(Keys),
        _ => [],
    };

    private static (SourceText Source, int Place) Unmark(string text)
    {
        int place = text.IndexOf(Mark, StringComparison.Ordinal);
        return (new SourceText("file", text.Remove(place, 1)), place);
    }

    private static ImmutableArray<Diagnostic> Read(SourceText source) =>
        ConfigurationReader.Read(source, ToolCall.Folder, new ConfigurationOverrides(null, null), ToolCall.Empty().WithFolder(ToolCall.Folder + "/content")).Diagnostics;
}
