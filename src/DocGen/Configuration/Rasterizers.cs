using DocGen.Diagrams.Png;

namespace DocGen.Configuration;

/// <summary>The rasterizers of this build: the managed one, and Skia's where DocGen was built with it.</summary>
internal static class Rasterizers
{
    public static IRasterizer Managed => PngRasterizer.Shared;

    /// <summary>Null in a build without it.</summary>
#if WITH_SKIA
    public static IRasterizer? Skia { get; } = new DocGen.Skia.Png.SkiaRasterizer();
#else
    public static IRasterizer? Skia => null;
#endif
}
