using System.Collections.Immutable;
using System.Text;
using DocGen.Files;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Records of what the source of each translation said when the translation was accepted: <c>i18n/LANGUAGE/REF.lock.yaml</c>.</summary>
/// <remarks>
/// A record holds a hash of each part of the source, so that any change of any part shows, whoever made it and whenever; moving a part is no change. An
/// edit of the translation never makes it current by itself.
/// </remarks>
internal static class TranslationRecords
{
    /// <summary>Folder in the project.</summary>
    public const string Folder = "i18n";

    private const string Head = "# What the source said when this translation was accepted. Written by 'docgen i18n accept'.\n";
    private const int HashLength = 16;

    /// <summary>Every translation that has a source page in the default language, in the order of the site.</summary>
    /// <param name="memory">What an earlier build has left; null: none.</param>
    public static Diagnosed<ImmutableArray<TranslationState>> Read(SiteModel site, ProjectReader reader, BuildMemory? memory = null)
    {
        DiagnosticBag diagnostics = new();
        ImmutableArray<TranslationState>.Builder states = ImmutableArray.CreateBuilder<TranslationState>();
        Dictionary<Page, ImmutableArray<SourceBlock>> blocks = new(ReferenceEqualityComparer.Instance);
        foreach (Page page in site.Pages.Where(page => page.Kind == PageKind.Own && page.Language.Tag != site.Options.DefaultLanguage))
        {
            if (site.Groups[page.Key.Ref].Translations.FirstOrDefault(other => other.Language.Tag == site.Options.DefaultLanguage) is { } source)
            {
                string path = PathOf(page);
                SourceText? record = reader.Exists(path) ? diagnostics.Take(reader.ReadText(path)) : null;
                states.Add(diagnostics.Take(Kept<Diagnosed<TranslationState>>.Get(memory?.Translations, path, [page, source, record], () => Compare(page, source, record))));
            }
        }

        return diagnostics.Diagnose(states.ToImmutable());

        Diagnosed<TranslationState> Compare(Page page, Page source, SourceText? record)
        {
            if (!blocks.TryGetValue(source, out ImmutableArray<SourceBlock> parts))
            {
                blocks[source] = parts = SourceBlocks.Of(source.Content!);
            }

            DiagnosticBag found = new();
            return found.Diagnose(TranslationRecords.Compare(page, parts, record is null ? null : ReadHashes(record, found)));
        }
    }

    /// <summary>A remark for each translation whose source has gone on.</summary>
    public static ImmutableArray<Diagnostic> Check(IEnumerable<TranslationState> states)
    {
        DiagnosticBag diagnostics = new();
        foreach (TranslationState state in states.Where(static state => state.IsOutdated))
        {
            string what = state.Changed.IsEmpty
                ? $"{state.Gone} of its parts gone"
                : $"{state.Changed.Length} of {state.Blocks.Length} parts changed or new";
            diagnostics.Report(
                TranslationRecordRules.SourceChanged,
                state.Page.Content!.FrontMatter.Title?.Location ?? state.Page.Content.Source.GetLocation(default),
                $"the source has {what} since this translation was accepted",
                [.. state.Changed.Take(1).Select(static block => DiagnosticNote.Note("the first of them", block.Location))]);
        }

        return diagnostics.ToImmutable();
    }

    /// <summary>
    /// Below the project; other characters than letters, digits, <c>-</c>, <c>_</c>, <c>.</c> and <c>/</c> of the ref are written as numbers, and so are
    /// dots that would lead to another folder.
    /// </summary>
    public static string PathOf(Page page) => $"{Folder}/{page.Language.Tag}/{string.Join('/', page.Key.Ref.Split('/').Select(NameOf))}.lock.yaml";

    private static string NameOf(string part)
    {
        bool isStep = part is "." or "..";
        StringBuilder name = new();
        foreach (Rune rune in part.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' || (rune.Value == '.' && !isStep))
            {
                name.Append(rune.ToString());
            }
            else
            {
                name.Append('%').Append(rune.Value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return name.ToString();
    }

    /// <summary>The record that makes a translation current.</summary>
    public static string Write(TranslationState state)
    {
        StringBuilder text = new(Head);
        text.Append("schema: 1\nblocks:\n");
        foreach (SourceBlock block in state.Blocks)
        {
            text.Append("  - ").Append(block.Hash).Append("  # ").Append(block.Id).Append('\n');
        }

        return text.ToString();
    }

    private static TranslationState Compare(Page page, ImmutableArray<SourceBlock> blocks, List<string>? hashes)
    {
        if (hashes is null)
        {
            return new TranslationState(page, blocks, IsRecorded: false, [], 0);
        }

        Dictionary<string, int> left = hashes.CountBy(static hash => hash).ToDictionary(StringComparer.Ordinal);
        ImmutableArray<SourceBlock>.Builder changed = ImmutableArray.CreateBuilder<SourceBlock>();
        foreach (SourceBlock block in blocks)
        {
            if (left.GetValueOrDefault(block.Hash) > 0)
            {
                left[block.Hash]--;
            }
            else
            {
                changed.Add(block);
            }
        }

        return new TranslationState(page, blocks, IsRecorded: true, changed.ToImmutable(), left.Values.Sum());
    }

    /// <returns>Null with a warning if the file is not as it was written.</returns>
    private static List<string>? ReadHashes(SourceText record, DiagnosticBag diagnostics)
    {
        List<string> hashes = [];
        int start = 0;
        foreach (string line in record.Content.Split('\n'))
        {
            string content = line.TrimEnd('\r');
            if (content.StartsWith("  - ", StringComparison.Ordinal) && content.Length >= 4 + HashLength && content.Substring(4, HashLength).All(char.IsAsciiHexDigitLower))
            {
                hashes.Add(content.Substring(4, HashLength));
            }
            else if (content.Length > 0 && content[0] != '#' && content is not ("schema: 1" or "blocks:"))
            {
                diagnostics.Report(TranslationRecordRules.Unreadable, record.GetLocation(new TextSpan(start, content.Length)), $"'{content}' is no line of a record");
                return null;
            }

            start += line.Length + 1;
        }

        return hashes;
    }
}

/// <param name="Page">The translation.</param>
/// <param name="Blocks">Parts of its source.</param>
/// <param name="IsRecorded">Whether anybody has accepted it.</param>
/// <param name="Changed">Parts that the record does not know.</param>
/// <param name="Gone">How many parts the record knows that are no more.</param>
internal sealed record TranslationState(Page Page, ImmutableArray<SourceBlock> Blocks, bool IsRecorded, ImmutableArray<SourceBlock> Changed, int Gone)
{
    public bool IsOutdated => IsRecorded && (!Changed.IsEmpty || Gone > 0);
}
