using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Site.Themes;

/// <summary>Finds templates below <c>templates/</c>; the ending <c>.html</c> may be left out.</summary>
internal sealed class ThemeTemplates(ThemeLayers layers) : ITemplateLoader
{
    public const string Folder = "templates/";

    public const string Extension = ".html";

    public SourceText? Load(string name)
    {
        ThemeFile? file = layers.Find(Folder + name + Extension) ?? layers.Find(Folder + name);
        return file is null ? null : ThemeText.Decode(file, new DiagnosticBag());
    }
}
