using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>Finds the picture of an icon: an emoji, a file of the author's, or one of the icons that come with the tool.</summary>
internal sealed class IconBook(Func<string, SourceText?>? files)
{
    private readonly ConcurrentDictionary<string, Diagnosed<Icon?>?> _read = new(StringComparer.Ordinal);

    /// <summary>Whether the icon is a file of the project.</summary>
    public static bool IsFile(string icon) => icon.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the icon is an emoji or another sign, drawn as text.</summary>
    public static bool IsSign(string icon) => icon.Length > 0 && !icon.Any(static character => char.IsAsciiLetterOrDigit(character) || character is '/' or '.');

    /// <summary>Ids of the icons that come with the tool, for suggestions.</summary>
    public static IEnumerable<string> Ids => IconSet.Ids;

    public bool Exists(string icon) => IsSign(icon) || (IsFile(icon) ? Read(icon) is not null : IconSet.Find(icon) is not null);

    /// <inheritdoc cref="Painting.IconPainter"/>
    public ImmutableArray<DrawingItem> Paint(string icon, Rectangle bounds, ColorToken color, double opacity)
    {
        if (IsSign(icon))
        {
            double size = Math.Round(bounds.Height * 0.82);
            return
            [
                new DrawingItem.Text(
                    new Point(bounds.Center.X, bounds.Y + Math.Round(bounds.Height * 0.8)),
                    icon,
                    new TextStyle(TextFamily.Sans, size, 400),
                    TextAnchor.Middle,
                    new Paint(color, opacity),
                    0),
            ];
        }

        Icon? found = IsFile(icon) ? Read(icon)?.Value : IconSet.Find(icon);
        return found?.Draw(bounds, color, opacity) ?? [];
    }

    /// <summary>A file of the author's with what was found in it; null if it is not there.</summary>
    public Diagnosed<Icon?>? Read(string icon) =>
        _read.GetOrAdd(icon, static (name, files) => files?.Invoke(name) is { } svg ? SvgIconReader.Read(svg) : null, files);
}
