using System.Text;
using DocGen.Configuration;
using DocGen.Diagrams.Rendering;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary>The file that one drawing becomes; the ending of its name says which kind.</summary>
internal static class DiagramOutput
{
    public const string Endings = ".svg, .png, .html, .txt, .json, .elk-input.json";

    /// <returns>Null if the ending is none of <see cref="Endings"/>.</returns>
    public static DiagramFormat? FormatOf(string? path) => path switch
    {
        null or "-" => DiagramFormat.Svg,
        _ when path.EndsWith(".elk-input.json", StringComparison.OrdinalIgnoreCase) => DiagramFormat.ElkInput,
        _ => Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" => DiagramFormat.Svg,
            ".png" => DiagramFormat.Png,
            ".html" or ".htm" => DiagramFormat.Html,
            ".txt" => DiagramFormat.Text,
            ".json" => DiagramFormat.Json,
            _ => null,
        },
    };

    public static byte[] Write(RenderedView view, LanguageTag language, DiagramFormat format, int scale, CancellationToken cancellationToken) => format switch
    {
        DiagramFormat.Svg => Encoding.UTF8.GetBytes(view.WriteSvgAlone(language, hasLinks: false)),
        DiagramFormat.Png => view.WritePng(language, scale, cancellationToken: cancellationToken),
        DiagramFormat.Html => Encoding.UTF8.GetBytes(view.WritePage(language)),
        DiagramFormat.Text => Encoding.UTF8.GetBytes(view.WriteText(language)),
        DiagramFormat.Json => view.WriteLayoutJson(language),
        DiagramFormat.ElkInput => view.WriteLayoutInputJson(language),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
