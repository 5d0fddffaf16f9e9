using System.Collections.Immutable;
using System.Globalization;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Site.Content;

/// <summary>Reads the YAML between the <c>---</c> lines at the top of a page.</summary>
public static class FrontMatterReader
{
    private const int DateLength = 10;

    /// <summary>The front matter and where the Markdown begins. Broken front matter still ends where it ends, so that the page can be checked.</summary>
    public static Diagnosed<FrontMatterBlock> Read(SourceText source)
    {
        DiagnosticBag diagnostics = new();
        if (FindBlock(source, diagnostics) is not { } block)
        {
            return diagnostics.Diagnose(new FrontMatterBlock(FrontMatter.None, new TextSpan(0, source.Content.Length)));
        }

        SourceLocation location = source.GetLocation(block.Whole);
        TextSpan body = TextSpan.FromBounds(block.Whole.End, source.Content.Length);
        DataNode? root = diagnostics.Take(YamlReader.Read(source, block.Yaml, PageRules.FrontMatter));
        FrontMatter frontMatter = FrontMatter.None;
        if (root is DataMapping mapping)
        {
            frontMatter = ReadKeys(mapping, diagnostics);
        }
        else if (root is not null)
        {
            diagnostics.Report(PageRules.FrontMatterWrongType, root.Location, $"front matter takes keys and values, not {root.KindName}");
        }

        return diagnostics.Diagnose(new FrontMatterBlock(frontMatter with { Location = location }, body));
    }

    private static (TextSpan Whole, TextSpan Yaml)? FindBlock(SourceText source, DiagnosticBag diagnostics)
    {
        if (!source.Content.StartsWith("---", StringComparison.Ordinal) || !IsFence(source, 1, "---"))
        {
            return null;
        }

        int yamlStart = LineEnd(source, 1);
        for (int line = 2; line <= source.LineCount; line++)
        {
            if (IsFence(source, line, "---") || IsFence(source, line, "..."))
            {
                return (TextSpan.FromBounds(0, LineEnd(source, line)), TextSpan.FromBounds(yamlStart, source.GetLineSpan(line).Start));
            }
        }

        // A page may begin with a thematic break; only where a key follows was front matter meant.
        if (LooksLikeKey(Line(source, 2)))
        {
            diagnostics.Report(
                PageRules.FrontMatterUnterminated,
                source.GetLocation(source.GetLineSpan(1)),
                "front matter never ends",
                DiagnosticNote.Help("add a line with '---' behind the last key"));
            return (new TextSpan(0, source.Content.Length), new TextSpan(yamlStart, 0));
        }

        return null;
    }

    private static int LineEnd(SourceText source, int line) => line < source.LineCount ? source.GetLineSpan(line + 1).Start : source.Content.Length;

    private static ReadOnlySpan<char> Line(SourceText source, int line)
    {
        if (line > source.LineCount)
        {
            return [];
        }

        TextSpan span = source.GetLineSpan(line);
        return source.Content.AsSpan(span.Start, span.Length);
    }

    private static bool IsFence(SourceText source, int line, string fence) => Line(source, line).TrimEnd().SequenceEqual(fence);

    private static bool LooksLikeKey(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] != ' '))
        {
            return false;
        }

        foreach (char c in line[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static FrontMatter ReadKeys(DataMapping mapping, DiagnosticBag diagnostics)
    {
        MappingReader reader = new(mapping, PageRules.FrontMatter, diagnostics);
        FrontMatter result = new(
            Text(reader, "title"),
            Text(reader, "description"),
            Text(reader, "lang"),
            Text(reader, "locale"),
            Text(reader, "ref"),
            Text(reader, "slug"),
            Text(reader, "permalink"),
            Text(reader, "nav_title"),
            IsEmpty(mapping, "nav_order") ? Nothing<int>(reader, "nav_order") : Order(reader),
            Text(reader, "parent"),
            Text(reader, "layout"),
            Text(reader, "diagram"),
            Texts(reader, "categories"),
            Texts(reader, "tags"),
            Flag(reader, "draft") ?? false,
            Flag(reader, "toc"),
            Places(reader, "redirect_from"),
            Text(reader, "image"),
            Flag(reader, "search"),
            Text(reader, "edit_url"),
            Date(reader, "date", diagnostics),
            Date(reader, "updated", diagnostics),
            Texts(reader, "local"),
            null,
            null);
        return result with
        {
            Hero = HomePageReader.ReadHero(reader, diagnostics),
            Features = HomePageReader.ReadFeatures(reader, diagnostics),
            Extra = ReadForeignKeys(mapping, diagnostics),
        };
    }

    private static bool IsEmpty(DataMapping mapping, string key) => mapping[key] is DataScalar { Value: "", IsQuoted: false };

    private static Located<T>? Nothing<T>(MappingReader reader, string key)
    {
        reader.Entry(key);
        return null;
    }

    /// <summary>A key without a value counts as missing.</summary>
    private static Located<string>? Text(MappingReader reader, string key) =>
        IsEmpty(reader.Mapping, key) ? Nothing<string>(reader, key) : reader.TextNode(key) is { } node ? new Located<string>(node.Value, node.Location) : null;

    private static Located<int>? Order(MappingReader reader) =>
        reader.Integer("nav_order") is { } order ? new Located<int>(order, reader.Node("nav_order")!.Location) : null;

    private static bool? Flag(MappingReader reader, string key) => IsEmpty(reader.Mapping, key) ? null : reader.Boolean(key);

    private static ImmutableArray<string> Texts(MappingReader reader, string key) => [.. Places(reader, key).Select(static place => place.Value)];

    private static ImmutableArray<Located<string>> Places(MappingReader reader, string key) =>
        IsEmpty(reader.Mapping, key) ? [] : [.. reader.TextList(key).Select(static node => new Located<string>(node.Value, node.Location))];

    private static string? Date(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        if (Text(reader, key) is not { } date)
        {
            return null;
        }

        if (date.Value.Length >= DateLength &&
            DateOnly.TryParseExact(date.Value.AsSpan(0, DateLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return date.Value;
        }

        diagnostics.Report(PageRules.FrontMatterWrongType, date.Location, $"'{key}' takes a date such as 2026-05-31, not '{date.Value}'");
        return null;
    }

    private static DataMapping? ReadForeignKeys(DataMapping mapping, DiagnosticBag diagnostics)
    {
        ImmutableArray<DataEntry> foreign = [.. mapping.Entries.Where(static entry => !FrontMatterKeys.IsKnown(entry.Key))];
        foreach (DataEntry entry in foreign)
        {
            // Only long keys: 'tag' or 'date2' are as likely to be an author's own.
            if (entry.Key.Length >= 5 && Suggestion.Nearest(entry.Key, FrontMatterKeys.All) is { } nearest && Math.Abs(nearest.Length - entry.Key.Length) <= 1 && nearest[0] == entry.Key[0])
            {
                diagnostics.Report(PageRules.FrontMatterUnknownKey, entry.KeyLocation, $"unknown key '{entry.Key}'", DiagnosticNote.Help($"did you mean '{nearest}'?"));
            }
        }

        return foreign.IsEmpty ? null : mapping with { Entries = foreign };
    }
}

/// <param name="Body">The Markdown behind the block.</param>
public sealed record FrontMatterBlock(FrontMatter FrontMatter, TextSpan Body);
