using System.Collections.Immutable;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Text;

namespace DocGen.Diagrams.Png;

/// <summary>A picture inside a drawing: every rasterizer reads it here.</summary>
internal abstract record PlacedImage
{
    private PlacedImage()
    {
    }

    /// <param name="Content">Premultiplied; shape [height × width] of <paramref name="Place"/>.</param>
    public sealed record Pixels(PixelBounds Place, uint[] Content) : PlacedImage;

    public sealed record Shapes(ImmutableArray<DrawingItem> Items) : PlacedImage;

    /// <summary>Null if there is nothing to draw, or the picture cannot be read.</summary>
    /// <param name="scale">Pixels per px.</param>
    public static PlacedImage? Of(DrawingItem.Image image, double scale, double opacity)
    {
        Rectangle bounds = image.Bounds;
        switch (image.MediaType)
        {
            case "image/png" when PngDecoder.TryDecode(image.Content.AsSpan(), out RasterImage? picture):
                (PixelBounds place, uint[] pixels) = ImageScaler.Fit(
                    picture!, new Rectangle(bounds.X * scale, bounds.Y * scale, bounds.Width * scale, bounds.Height * scale), opacity);
                return place.IsEmpty ? null : new Pixels(place, pixels);
            case "image/svg+xml" when SvgIconReader.Read(new SourceText("picture.svg", Encoding.UTF8.GetString(image.Content.AsSpan()))).Value is { } icon:
                return new Shapes(icon.Draw(bounds, ColorToken.Text, opacity));
            default:
                return null;
        }
    }
}
