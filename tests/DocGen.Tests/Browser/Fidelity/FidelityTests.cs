using System.Collections.Immutable;
using System.Globalization;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Png;
using DocGen.Diagrams.Svg;
using DocGen.Text;

namespace DocGen.Tests.Browser.Fidelity;

/// <summary>
/// Our picture of a drawing beside Chromium's picture of our SVG. <c>FIDELITY=FOLDER</c> leaves the figures and the pictures there;
/// <c>FIDELITY_MODELS=FOLDER</c> takes the views of other models. It takes some ten seconds: a hundred pictures go through a browser.
/// </summary>
public sealed class FidelityTests(BrowserWindows windows) : IClassFixture<BrowserWindows>
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("FIDELITY");
    private static readonly string? Models = Environment.GetEnvironmentVariable("FIDELITY_MODELS");
    private static readonly ImmutableArray<LanguageTag> Languages = [LanguageTag.English, LanguageTag.Parse("da"), LanguageTag.Parse("it")];

    [BrowserFact]
    public async Task Views_look_as_in_a_browser()
    {
        (string Name, Drawing Drawing)[] views = Models is not null
            ? [.. ModelViews.Draw(Models, Languages)]
            : [.. ModelViews.Draw(RepositoryFiles.Find("content", "models"), Languages, "cluster", "docgen", "icons"), .. ModelViews.Draw(RepositoryFiles.Find("tests", "sites", "harbour", "content", "models"), Languages)];
        List<string> faults = [];
        for (int i = 0; i < views.Length; i++)
        {
            // Every combination of scale and colours occurs in every language.
            for (int variant = 0; variant < 4; variant++)
            {
                if (Models is not null || variant == i % 4)
                {
                    await CompareAsync(views[i].Name, views[i].Drawing, FontSet.Default, isDark: variant % 2 == 1, scale: 1 + (variant / 2), faults);
                }
            }
        }

        Assert.True(views.Length >= 3);
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Everything_that_drawings_are_made_of_looks_as_in_a_browser()
    {
        List<string> faults = [];
        foreach ((string name, Drawing drawing) in Scenes.All())
        {
            await CompareAsync(name, drawing, Scenes.Fonts, isDark: false, scale: 1, faults);
            await CompareAsync(name, drawing, Scenes.Fonts, isDark: true, scale: 2, faults);
        }

        Assert.Empty(faults);
    }

    private async Task CompareAsync(string name, Drawing drawing, FontSet fonts, bool isDark, int scale, List<string> faults)
    {
        string svg = SvgWriter.WriteStandalone(drawing, new SvgStandaloneOptions(Theme: isDark ? SvgTheme.Dark : SvgTheme.Light, Fonts: fonts));
        RasterImage own = PngRasterizer.Shared.Draw(drawing, new RasterOptions(scale, isDark, Fonts: fonts), CancellationToken.None);
        byte[] shot = await windows.ShootAsync(svg, own.Width / scale, own.Height / scale, scale);
        Assert.True(PngDecoder.TryDecode(shot, out RasterImage? browser), name);
        PictureComparison comparison = PictureComparison.Of(own, browser!);
        string variant = $"{name}.{(isDark ? "dark" : "light")}@{scale}x";
        string figures = string.Create(
            CultureInfo.InvariantCulture,
            $"{variant,-40} similarity {comparison.Similarity:F4}, mean difference {comparison.MeanDifference:F3}, worst block {comparison.WorstBlock:F1} at {comparison.WorstAt}");
        if (!comparison.IsNear)
        {
            faults.Add(figures);
        }

        if (Folder is not null)
        {
            Directory.CreateDirectory(Folder);
            await File.AppendAllTextAsync(Path.Combine(Folder, "figures.txt"), figures + (comparison.IsNear ? "\n" : "  TOO FAR\n"));
            await File.WriteAllBytesAsync(Path.Combine(Folder, $"{variant}.own.png"), PngEncoder.Encode(own));
            await File.WriteAllBytesAsync(Path.Combine(Folder, $"{variant}.browser.png"), shot);
        }
    }
}
