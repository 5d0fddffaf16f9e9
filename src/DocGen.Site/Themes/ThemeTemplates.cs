using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Site.Themes;

/// <summary>Finds templates below <c>templates/</c>; the ending <c>.html</c> may be left out.</summary>
internal sealed class ThemeTemplates(ThemeLayers layers) : ITemplateLoader
{
    public const string Folder = "templates/";

    public const string Extension = ".html";

    public SourceText? Load(string name) =>
        layers.FindTemplate(name) is { } path && layers.Find(path) is { } file ? ThemeText.Decode(file, new DiagnosticBag()) : null;
}
