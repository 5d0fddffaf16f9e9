using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Tests.Drawings;

public sealed class PaletteTests
{
    private static readonly ColorToken[] Soft =
        [ColorToken.Canvas, ColorToken.Surface1, ColorToken.Surface2, ColorToken.Surface3, ColorToken.Box, ColorToken.AccentSoft, ColorToken.NeutralSoft];

    private static readonly ColorToken[] Firm = [ColorToken.Accent, ColorToken.Muted, ColorToken.Strong, ColorToken.Success, ColorToken.Warning];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_is_readable_on_every_surface_it_can_lie_on(bool isDark)
    {
        foreach (ColorToken surface in Soft)
        {
            AssertContrast(ColorToken.Text, surface, 7, isDark);
            AssertContrast(ColorToken.TextMuted, surface, 4.5, isDark);
        }

        foreach (ColorToken fill in Firm)
        {
            AssertContrast(ColorToken.TextOnAccent, fill, 4.5, isDark);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lines_and_firm_colours_stand_out(bool isDark)
    {
        foreach (ColorToken line in Firm.Append(ColorToken.Line))
        {
            foreach (ColorToken surface in Soft)
            {
                AssertContrast(line, surface, 3, isDark);
            }
        }
    }

    [Fact]
    public void The_style_sheet_names_every_token_in_both_themes()
    {
        string css = DiagramStylesheet.Write();
        foreach (ColorToken token in ColorTokenNames.All)
        {
            string name = ColorTokenNames.GetName(token);
            Assert.Equal(4, css.Split($"--dg-{name}: ").Length);
            Assert.Contains($".dg-f-{name} {{", css, StringComparison.Ordinal);
            Assert.Contains($".dg-s-{name} {{", css, StringComparison.Ordinal);
        }
    }

    private static void AssertContrast(ColorToken front, ColorToken back, double least, bool isDark)
    {
        double first = Luminance(Palette.Default.Get(front, isDark));
        double second = Luminance(Palette.Default.Get(back, isDark));
        double contrast = (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
        Assert.True(contrast >= least, $"{front} on {back} has {contrast:0.00}, dark: {isDark}");
    }

#pragma warning disable RS0030 // Relative luminance is defined with a power; nothing is written from it.
    private static double Luminance(Rgba color) => (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));

    private static double Linear(byte value) => value / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
#pragma warning restore RS0030
}
