using DocGen.Files;
using DocGen.Site.Content;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>Reads <c>search</c>.</summary>
internal static class SearchReader
{
    public static SearchOptions Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Map("search") is not { } mapping)
        {
            return SearchOptions.Default;
        }

        MappingReader search = new(mapping, ConfigurationRules.Data, diagnostics);
        bool isEnabled = search.Boolean("enabled") ?? true;
        IgnoreList excluded = LayoutReader.Patterns(search, "exclude", diagnostics);
        search.RejectUnknownKeys();
        return new SearchOptions(isEnabled, path => excluded.IsIgnored(path));
    }
}
