using System.Collections.Immutable;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Site.Themes;

/// <summary>Looks whether the options of a theme can be used. Colours and fonts are looked at where they become CSS.</summary>
internal static class ThemeOptionCheck
{
    private static readonly ImmutableArray<string> Known = ["sidebar", "logo", "favicon", "colors", "fonts", "links", "versions", "announcement", "footer", "footerLinks"];

    /// <param name="templates">The texts of all templates: an option that one of them names is an option of the theme.</param>
    public static void Check(DataMapping? options, ImmutableArray<string> templates, DiagnosticBag diagnostics)
    {
        foreach (DataEntry entry in options?.Entries ?? [])
        {
            switch (entry.Key)
            {
                case "logo" when entry.Value is DataMapping pair && pair.Entries.All(static e => e is { Key: "light" or "dark", Value: DataScalar { Kind: ScalarKind.Text } }):
                    break;
                case "logo" or "favicon" when entry.Value is not DataScalar { Kind: ScalarKind.Text }:
                    diagnostics.Report(ThemeRules.ThemeOption, entry.Value.Location, $"'{entry.Key}' takes the path of a picture, not {entry.Value.KindName}");
                    break;
                case "announcement" or "footer" when entry.Value is not (DataScalar { Kind: ScalarKind.Text } or DataMapping):
                    diagnostics.Report(ThemeRules.ThemeOption, entry.Value.Location, $"'{entry.Key}' takes text, or a mapping from languages to texts, not {entry.Value.KindName}");
                    break;
                case "links" or "footerLinks":
                    CheckLinks(entry, "title", diagnostics);
                    break;
                case "versions":
                    CheckLinks(entry, "label", diagnostics);
                    break;
                case var name when !Known.Contains(name) && !templates.Any(text => Names(text, name)):
                    diagnostics.Report(ThemeRules.UnknownOption, entry.KeyLocation, $"the theme has no option '{name}'", Suggestion.Notes(name, Known));
                    break;
            }
        }
    }

    /// <param name="title">Key of an entry's words.</param>
    private static void CheckLinks(DataEntry entry, string title, DiagnosticBag diagnostics)
    {
        if (entry.Value is not DataSequence links)
        {
            diagnostics.Report(ThemeRules.ThemeOption, entry.Value.Location, $"'{entry.Key}' takes a list, not {entry.Value.KindName}");
            return;
        }

        foreach (DataNode link in links.Items)
        {
            if (link is not DataMapping mapping || mapping["url"] is not DataScalar || mapping[title] is not (DataScalar or DataMapping))
            {
                diagnostics.Report(ThemeRules.ThemeOption, link.Location, $"an entry of '{entry.Key}' takes a '{title}' and a 'url'");
            }
        }
    }

    private static bool Names(string template, string option) =>
        template.Contains("options." + option, StringComparison.Ordinal) || (template.Contains("options", StringComparison.Ordinal) && (template.Contains($"'{option}'", StringComparison.Ordinal) || template.Contains($"\"{option}\"", StringComparison.Ordinal)));
}
