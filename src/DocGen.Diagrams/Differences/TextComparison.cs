using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;

namespace DocGen.Diagrams.Differences;

/// <summary>Compares the texts that do not belong to one component, relation or view, and all translations.</summary>
internal static class TextComparison
{
    private static readonly string[] ToldElsewhere = ["components.", "relations.", "views."];

    /// <param name="cameOrWent">Paths of components, relations and views that were added or removed: they bring and take their translations along.</param>
    public static ImmutableArray<TextChange> Compare(DiagramModel older, DiagramModel newer, ImmutableSortedDictionary<string, string> moved, ImmutableArray<string> cameOrWent)
    {
        ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();
        ImmutableArray<ModelString> before = [.. ModelStrings.List(older).Select(text => text with { Path = After(text.Path, moved) })];
        ImmutableArray<ModelString> after = ModelStrings.List(newer);
        Add(
            changes,
            newer.SourceLanguage,
            before.Where(static text => !IsToldElsewhere(text.Path)).Select(static text => (text.Path, text.Text.Source)),
            after.Where(static text => !IsToldElsewhere(text.Path)).Select(static text => (text.Path, text.Text.Source)));
        before = [.. before.Where(IsInBoth)];
        after = [.. after.Where(IsInBoth)];
        LanguageTag[] oldLanguages = Languages(before);
        LanguageTag[] newLanguages = Languages(after);
        foreach (LanguageTag language in oldLanguages.Union(newLanguages).Order())
        {
            // A whole language is one change: overlays of an older revision are often not at hand.
            if (!oldLanguages.Contains(language) || !newLanguages.Contains(language))
            {
                changes.Add(new TextChange(newLanguages.Contains(language) ? ChangeKind.Added : ChangeKind.Removed, language, "", "", ""));
                continue;
            }

            Add(changes, language, In(before, language), In(after, language));
        }

        return changes.ToImmutable();

        bool IsInBoth(ModelString text) => !cameOrWent.Any(path => text.Path.StartsWith(path, StringComparison.Ordinal));
    }

    private static bool IsToldElsewhere(string path) => ToldElsewhere.Any(start => path.StartsWith(start, StringComparison.Ordinal));

    private static LanguageTag[] Languages(ImmutableArray<ModelString> texts) =>
        [.. texts.SelectMany(static text => text.Text.Translations).Select(static translation => translation.Language).Distinct()];

    private static IEnumerable<(string Path, string Text)> In(ImmutableArray<ModelString> texts, LanguageTag language) =>
        texts.SelectMany(text => text.Text.Translations.Where(translation => translation.Language == language).Select(translation => (text.Path, translation.Text)));

    private static string After(string path, ImmutableSortedDictionary<string, string> moved)
    {
        // The longest id first: a component may have moved within another that moved too.
        foreach ((string from, string to) in moved.OrderByDescending(static pair => pair.Key.Length))
        {
            if (path.StartsWith($"components.{from}.", StringComparison.Ordinal))
            {
                return $"components.{to}{path[("components.".Length + from.Length)..]}";
            }
        }

        return path;
    }

    private static void Add(
        ImmutableArray<TextChange>.Builder changes, LanguageTag language, IEnumerable<(string Path, string Text)> older, IEnumerable<(string Path, string Text)> newer)
    {
        Dictionary<string, string> before = [];
        foreach ((string path, string text) in older)
        {
            before[path] = text;
        }

        foreach ((string path, string text) in newer)
        {
            if (!before.Remove(path, out string? was))
            {
                changes.Add(new TextChange(ChangeKind.Added, language, path, "", text));
            }
            else if (was != text)
            {
                changes.Add(new TextChange(ChangeKind.Changed, language, path, was, text));
            }
        }

        changes.AddRange(before.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(entry => new TextChange(ChangeKind.Removed, language, entry.Key, entry.Value, "")));
    }
}
