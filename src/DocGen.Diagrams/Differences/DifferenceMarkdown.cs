using System.Collections.Immutable;
using System.Text;
using DocGen.Diagrams.Model;
using DocGen.Text;

namespace DocGen.Diagrams.Differences;

/// <summary>Writes a list of changes as Markdown, for a merge request or a page.</summary>
public static class DifferenceMarkdown
{
    private const int LongestValue = 160;

    /// <param name="pictures">File of the drawing of a view, relative to the list, by view id; views without one are only listed.</param>
    public static string Write(ModelChanges changes, DiagramModel newer, LanguageTag language, ImmutableSortedDictionary<string, string> pictures)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(pictures);
        var words = DifferenceWords.For(language);
        var text = new StringBuilder();
        string title = newer.Title.For(language, newer.SourceLanguage).Text;
        text.Append("# ").Append(Escape(words.Title.Replace("{title}", title.Length > 0 ? title : newer.Id, StringComparison.Ordinal))).Append('\n');
        if (changes.IsEmpty)
        {
            text.Append('\n').Append(words.None).Append('\n');
        }

        foreach ((string id, string file) in pictures)
        {
            string name = newer.Views.FirstOrDefault(view => view.Id == id)?.Title.For(language, newer.SourceLanguage).Text ?? id;
            text.Append($"\n![{Escape(name)}]({file.Replace(" ", "%20", StringComparison.Ordinal)})\n");
        }

        WriteSection(text, words.Components, changes.Components, words);
        WriteSection(text, words.Relations, changes.Relations, words);
        WriteSection(text, words.Views, changes.Views, words);
        if (!changes.Texts.IsEmpty)
        {
            text.Append($"\n## {words.Texts}\n\n");
            foreach (TextChange change in changes.Texts)
            {
                string what = change.Path.Length == 0 ? words.AllTexts : Code(change.Path);
                text.Append($"- {words.Of(change.Kind)}: {Code(change.Language.Value)} {what}{Values(change.Before, change.After)}\n");
            }
        }

        return text.ToString();
    }

    private static void WriteSection(StringBuilder text, string heading, ImmutableArray<ModelChange> changes, DifferenceWords words)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        text.Append($"\n## {heading}\n\n");
        foreach (ModelChange change in changes)
        {
            text.Append($"- {words.Of(change.Kind)}: **{Escape(change.Name)}** ({Code(change.Id)})\n");
            foreach (FieldChange field in change.Fields)
            {
                (string before, string after) = field.Field == "include" ? OnlyDifferent(field.Before, field.After) : (field.Before, field.After);
                text.Append($"  - {Code(field.Field)}{Values(before, after)}\n");
            }
        }
    }

    /// <summary>Of two long lists, what only one has.</summary>
    private static (string Before, string After) OnlyDifferent(string before, string after)
    {
        string[] old = before.Split(", ");
        string[] now = after.Split(", ");
        return (string.Join(", ", old.Except(now)), string.Join(", ", now.Except(old)));
    }

    private static string Values(string before, string after) =>
        before.Length == 0 && after.Length == 0 ? ""
        : before.Length == 0 ? $": + {Code(after)}"
        : after.Length == 0 ? $": − {Code(before)}"
        : $": {Code(before)} → {Code(after)}";

    /// <summary>A value as code, on one line and not too long; backticks inside it get more of them around.</summary>
    private static string Code(string value)
    {
        string line = string.Join(' ', value.Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > LongestValue)
        {
            // A pair of surrogates is never parted.
            int end = char.IsHighSurrogate(line[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
            line = line[..end] + "…";
        }

        int longest = 0;
        int run = 0;
        foreach (char character in line)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', longest + 1);
        return longest == 0 ? $"`{line}`" : $"{fence} {line} {fence}";
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder();
        foreach (char character in value.ReplaceLineEndings(" "))
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
