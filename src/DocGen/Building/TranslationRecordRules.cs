using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>What is reported by comparison with the records of accepted translations.</summary>
public static class TranslationRecordRules
{
    public static Rule SourceChanged { get; } = new(
        "I18N040",
        Severity.Information,
        "Source has changed since its translation",
        "`docgen i18n accept` recorded what the source page said when this translation was right. Parts of it say something else now, or are new, or gone.",
        "A paragraph of `content/en/start.md` is rewritten, and `content/da/start.md` is as it was.",
        "Bring the translation up to date and run `docgen i18n accept` for it. `\"rules\": { \"I18N040\": \"warning\" }` lets `--strict` fail on it.");

    public static Rule Unreadable { get; } = new(
        "I18N041",
        Severity.Warning,
        "Record of a translation cannot be read",
        "Without its record it is not known whether a translation is up to date. Merging two branches can leave marks of a conflict in it.",
        "A line `<<<<<<< HEAD` in `i18n/da/start.lock.yaml`.",
        "Compare the translation with its source and run `docgen i18n accept` for it, which writes the record anew.");

    public static ImmutableArray<Rule> All { get; } = [SourceChanged, Unreadable];
}
