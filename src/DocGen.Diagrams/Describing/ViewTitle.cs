using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Describing;

/// <summary>What a drawing is called where a name is needed for those who do not see it.</summary>
public static class ViewTitle
{
    private const int MaximumNames = 4;

    /// <summary>The view's title; without one, as in most Mermaid blocks, the first of its outermost components.</summary>
    public static MarkedText Of(ViewGraph graph, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (Text(graph.View.Title) is { IsEmpty: false } title)
        {
            return title;
        }

        MarkedText[] names = [.. graph.Nodes.Where(static node => node.Parent < 0).Select(node => Text(node.Component.Name)).Take(MaximumNames + 1)];
        LanguageTag own = names.Length > 0 && names.All(name => name.Language == names[0].Language) ? names[0].Language : language;
        string separator = DescriptionLanguages.For(own).Separator;
        return new MarkedText(string.Join(separator, names.Take(MaximumNames)) + (names.Length > MaximumNames ? " …" : ""), own);

        MarkedText Text(LocalizedText text) => text.For(language, graph.Model.SourceLanguage);
    }
}
