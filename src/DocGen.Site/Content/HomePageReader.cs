using System.Collections.Immutable;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Site.Content;

/// <summary>Reads <c>hero</c> and <c>features</c>. What is at fault is reported and left out.</summary>
internal static class HomePageReader
{
    public static Hero? ReadHero(MappingReader frontMatter, DiagnosticBag diagnostics)
    {
        if (IsEmpty(frontMatter, "hero") || frontMatter.Map("hero") is not { } mapping)
        {
            return null;
        }

        MappingReader reader = new(mapping, PageRules.FrontMatter, diagnostics);
        ImmutableArray<HeroAction>.Builder actions = ImmutableArray.CreateBuilder<HeroAction>();
        foreach (MappingReader action in Items(reader, "actions", diagnostics))
        {
            string? title = Required(action, "title", diagnostics)?.Value;
            Located<string>? link = Place(Required(action, "link", diagnostics));
            action.RejectUnknownKeys();
            if (title is not null && link is not null)
            {
                actions.Add(new HeroAction(title, link));
            }
        }

        Hero hero = new(reader.Text("title"), reader.Text("tagline"), Place(reader.TextNode("image")), reader.Text("alt"), actions.ToImmutable());
        reader.RejectUnknownKeys();
        return hero;
    }

    public static ImmutableArray<Feature> ReadFeatures(MappingReader frontMatter, DiagnosticBag diagnostics)
    {
        ImmutableArray<Feature>.Builder features = ImmutableArray.CreateBuilder<Feature>();
        foreach (MappingReader reader in Items(frontMatter, "features", diagnostics))
        {
            string? title = Required(reader, "title", diagnostics)?.Value;
            string? text = reader.Text("text");
            Located<string>? icon = Place(reader.TextNode("icon"));
            Located<string>? link = Place(reader.TextNode("link"));
            reader.RejectUnknownKeys();
            if (title is not null)
            {
                features.Add(new Feature(title, text, icon, link));
            }
        }

        return features.ToImmutable();
    }

    private static IEnumerable<MappingReader> Items(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        foreach (DataNode item in IsEmpty(reader, key) ? [] : reader.List(key)?.Items ?? [])
        {
            if (reader.AsMapping(key, item) is { } mapping)
            {
                yield return new MappingReader(mapping, PageRules.FrontMatter, diagnostics);
            }
        }
    }

    /// <summary>A key without a value counts as missing.</summary>
    private static bool IsEmpty(MappingReader reader, string key) => reader.Node(key) is DataScalar { Value: "", IsQuoted: false };

    private static DataScalar? Required(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        if (reader.Entry(key) is null)
        {
            diagnostics.Report(PageRules.FrontMatterWrongType, reader.Mapping.Location, $"an entry has no '{key}'");
            return null;
        }

        return reader.TextNode(key);
    }

    private static Located<string>? Place(DataScalar? node) => node is { Value.Length: > 0 } ? new Located<string>(node.Value, node.Location) : null;
}
