using System.Collections.Immutable;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>Finds what a drawing asks for and does not get: icons, glyphs, contrast.</summary>
internal static class RenderChecks
{
    public static ImmutableArray<Diagnostic> Check(ViewGraph graph, RenderRequest request, IconBook icons)
    {
        var diagnostics = new DiagnosticBag();
        CheckIcons(graph, icons, diagnostics);
        GlyphCheck.Check(graph, request, diagnostics);
        return diagnostics.ToImmutable();
    }

    private static void CheckIcons(ViewGraph graph, IconBook icons, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<(string, SourceLocation)>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (ViewNode node in graph.Nodes)
        {
            if (NodeIcon.Of(node) is not { } icon)
            {
                continue;
            }

            if (IconBook.IsFile(icon) && read.Add(icon) && icons.Read(icon) is { } file)
            {
                diagnostics.AddRange(file.Diagnostics);
            }

            if (icons.Exists(icon))
            {
                continue;
            }

            // An icon of a kind is reported once, where the kind is defined.
            SourceLocation location = node.Component.Icon is { Length: > 0 } || node.Kind is null ? node.Component.Location : node.Kind.Location;
            if (!seen.Add((icon, location)))
            {
                continue;
            }

            if (IconBook.IsFile(icon))
            {
                diagnostics.Report(RenderRules.MissingIconFile, location, $"the icon file '{icon}' is not there or cannot be drawn");
            }
            else
            {
                diagnostics.Report(RenderRules.UnknownIcon, location, $"'{icon}' is not an icon", Suggestion.Notes(icon, IconBook.Ids));
            }
        }
    }
}
