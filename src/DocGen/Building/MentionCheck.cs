using System.Collections.Immutable;
using System.Net;
using System.Text;
using DocGen.Diagrams.Model;
using DocGen.Site.Drafts;
using DocGen.Site.Figures;
using DocGen.Site.Links;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Compares what pages say with what their drawings show: components that nobody mentions, and names that are nearly a component's.</summary>
/// <remarks>
/// A component counts as mentioned if one of its names stands anywhere on a page that shows it, in any language. What is missing is told only of
/// models of which at least half is mentioned: a drawing that speaks for itself, as in a gallery, is not meant to be explained box by box. O(text ×
/// components) for pages with drawings; others cost nothing.
/// </remarks>
internal static class MentionCheck
{
    /// <summary>Shorter words in bold or code are seldom names.</summary>
    private const int MinimumName = 4;

    /// <summary>Names in one remark; of others it says how many there are.</summary>
    private const int MaximumNames = 8;

    private static readonly char[] Digits = [.. " -0123456789"];

    public static ImmutableArray<Diagnostic> Check(LinkResolver links, ImmutableArray<DiagramModel> models)
    {
        DiagnosticBag diagnostics = new();
        HashSet<(string Model, string Component)> shown = [];
        HashSet<(string Model, string Component)> mentioned = [];
        foreach (Page page in links.Model.Pages.Where(static page => page.Kind == PageKind.Own))
        {
            ImmutableArray<Figure> figures = links.FiguresOf(page);
            if (!figures.IsEmpty)
            {
                CheckNames(page, figures, diagnostics);

                // A page that is a drawing lists all of its components.
                bool isCatalogue = page.Content!.FrontMatter.Layout?.Value == "diagram";
                string text = TextOf(page);
                foreach (Figure figure in figures)
                {
                    string model = figure.Key[..figure.Key.IndexOf('/', StringComparison.Ordinal)];
                    foreach (FigureComponent component in figure.Components)
                    {
                        shown.Add((model, component.ElementId));
                        if (!mentioned.Contains((model, component.ElementId)) &&
                            (isCatalogue || NamesOf(component).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase))))
                        {
                            mentioned.Add((model, component.ElementId));
                        }
                    }
                }
            }
        }

        foreach (DiagramModel model in models)
        {
            // Copies of one template say the same; one of them mentioned is all of them.
            HashSet<SourceLocation> said = [.. model.Components.Where(component => mentioned.Contains((model.Id, component.FullId))).Select(static component => component.Location)];
            int count = said.Count;
            Component[] unmentioned = [.. model.Components.Where(component => shown.Contains((model.Id, component.FullId)) && said.Add(component.Location))];
            if (unmentioned.Length > 0 && unmentioned.Length <= count)
            {
                diagnostics.Report(BuildRules.Unmentioned, unmentioned[0].Location, Describe([.. unmentioned.Select(static component => component.Name.Source)]));
            }
        }

        return diagnostics.ToImmutable();
    }

    private static string Describe(string[] names)
    {
        if (names is [string one])
        {
            return $"no page that shows '{one}' mentions it";
        }

        bool isCut = names.Length > MaximumNames;
        string list = string.Join(", ", names.Take(isCut ? MaximumNames : names.Length - 1).Select(static name => $"'{name}'"));
        return $"no page that shows them mentions {list} and {(isCut ? $"{names.Length - MaximumNames} more components" : $"'{names[^1]}'")}";
    }

    private static IEnumerable<string> NamesOf(FigureComponent component) => component.OtherNames.Prepend(component.Name.Text);

    private static void CheckNames(Page page, ImmutableArray<Figure> figures, DiagnosticBag diagnostics)
    {
        HashSet<string> names = new(figures.SelectMany(static figure => figure.Components).SelectMany(NamesOf), StringComparer.OrdinalIgnoreCase);
        HashSet<string> told = new(StringComparer.OrdinalIgnoreCase);
        foreach (DraftHole.ComponentLinkStart run in page.Content!.Draft.Holes.OfType<DraftHole.ComponentLinkStart>())
        {
            if (run.Name.Length >= MinimumName && !names.Contains(run.Name) && told.Add(run.Name) &&
                Suggestion.Nearest(run.Name, names) is { } nearest && IsSlip(run.Name, nearest))
            {
                diagnostics.Report(
                    BuildRules.UnknownName,
                    run.Source.GetLocation(run.Span),
                    $"no component on this page is called '{run.Name}'",
                    DiagnosticNote.Help($"did you mean '{nearest}'?"));
            }
        }
    }

    /// <summary>Whether one is probably meant to be the other: not its plural, not another number of it, and no other name with the same ending.</summary>
    private static bool IsSlip(string left, string right)
    {
        (left, right) = (left.TrimEnd(Digits), right.TrimEnd(Digits));
        int common = 0;
        while (common < Math.Min(left.Length, right.Length) && char.ToUpperInvariant(left[common]) == char.ToUpperInvariant(right[common]))
        {
            common++;
        }

        int shorter = Math.Min(left.Length, right.Length);
        bool isInflected = common == shorter || (common == shorter - 1 && left.Length != right.Length);
        return common > 0 && !isInflected && Math.Abs(left.Length - right.Length) <= 2;
    }

    /// <summary>The article and its title without markup.</summary>
    private static string TextOf(Page page)
    {
        string html = Encoding.UTF8.GetString(page.Content!.Draft.Html.Span);
        StringBuilder text = new(html.Length);
        text.Append(page.Title).Append('\n');
        for (int position = 0; position < html.Length;)
        {
            int tag = html.IndexOf('<', position);
            tag = tag < 0 ? html.Length : tag;
            text.Append(html, position, tag - position);
            int end = html.IndexOf('>', Math.Min(tag, html.Length - 1));
            position = tag == html.Length || end < 0 ? html.Length : end + 1;
        }

        return WebUtility.HtmlDecode(text.ToString());
    }
}
