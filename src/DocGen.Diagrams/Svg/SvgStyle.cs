using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Svg;

/// <summary>The style sheet inside a stand-alone SVG: plain colours, because many viewers know no custom properties, and the glyphs that are used.</summary>
internal static class SvgStyle
{
    private static readonly IComparer<(bool IsMonospaced, int Weight, string Name)> FaceOrder =
        Comparer<(bool IsMonospaced, int Weight, string Name)>.Create(static (left, right) =>
        {
            int order = left.IsMonospaced.CompareTo(right.IsMonospaced);
            order = order != 0 ? order : left.Weight.CompareTo(right.Weight);
            return order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
        });

    public static void Append(StringBuilder builder, Drawing drawing, IReadOnlySet<string> classes, SvgStandaloneOptions options, FontSet fonts)
    {
        Palette palette = options.Palette ?? Palette.Default;
        builder.Append("<style>");
        if (options.HasFonts)
        {
            AppendFonts(builder, drawing, fonts);
        }

        if (classes.Contains("dg-t"))
        {
            builder.Append(".dg-t{font-family:dg-sans,Inter,system-ui,sans-serif}");
        }

        if (classes.Contains("dg-m"))
        {
            builder.Append(".dg-m{font-family:dg-mono,'JetBrains Mono',ui-monospace,monospace}");
        }

        builder.Append("text{font-variant-ligatures:none;text-rendering:geometricPrecision}");
        AppendColors(builder, classes, palette, isDark: options.Theme == SvgTheme.Dark);
        if (options.Theme == SvgTheme.Auto)
        {
            builder.Append("@media(prefers-color-scheme:dark){");
            AppendColors(builder, classes, palette, isDark: true);
            builder.Append('}');
        }

        builder.Append("</style>");
    }

    private static void AppendColors(StringBuilder builder, IReadOnlySet<string> classes, Palette palette, bool isDark)
    {
        foreach (ColorToken token in ColorTokenNames.All)
        {
            string name = ColorTokenNames.GetName(token);
            string color = palette.Get(token, isDark).ToCss();
            if (classes.Contains("dg-f-" + name))
            {
                builder.Append(".dg-f-").Append(name).Append("{fill:").Append(color).Append('}');
            }

            if (classes.Contains("dg-s-" + name))
            {
                builder.Append(".dg-s-").Append(name).Append("{stroke:").Append(color).Append('}');
            }

            if (classes.Contains("dg-g-" + name))
            {
                builder.Append(".dg-g-").Append(name).Append("{stop-color:").Append(color).Append('}');
            }
        }
    }

    private static void AppendFonts(StringBuilder builder, Drawing drawing, FontSet fonts)
    {
        // One rule for each face, sorted, so that the order of the items does not matter. A face that fills in for another goes under the same
        // family name and weight: a browser looks through all rules of a family for a glyph.
        var used = new SortedDictionary<(bool IsMonospaced, int Weight, string Name), (FontFace Face, SortedSet<int> Characters)>(FaceOrder);
        Collect(drawing.Items);
        foreach (((bool isMonospaced, int weight, _), (FontFace face, SortedSet<int> characters)) in used)
        {
            byte[] packed = Woff2Writer.Write(FontSubsetter.Subset(face.Font, characters, keepsLayout: characters.Any(face.NeedsLayout)));
            builder.Append("@font-face{font-family:").Append(isMonospaced ? "dg-mono" : "dg-sans")
                .Append(CultureInfo.InvariantCulture, $";font-weight:{weight};src:url(data:font/woff2;base64,")
                .Append(Convert.ToBase64String(packed)).Append(") format('woff2')}");
        }

        void Collect(ImmutableArray<DrawingItem> items)
        {
            foreach (DrawingItem item in items)
            {
                if (item is DrawingItem.Group group)
                {
                    Collect(group.Items);
                }
                else if (item is DrawingItem.Text text)
                {
                    FontSet own = fonts.ForLanguage(text.Language ?? drawing.Language);
                    FontFace wanted = own.GetFace(text.Style.Weight, text.Style.Family == TextFamily.Monospace);
                    bool isRightToLeft = text.Language?.IsRightToLeft ?? drawing.IsRightToLeft;
                    foreach (PlacedGlyph glyph in GlyphRun.Place(own, text.Content, text.Style.Weight, wanted.IsMonospaced, isRightToLeft).Glyphs)
                    {
                        if (glyph.Face is { } face)
                        {
                            Add((wanted.IsMonospaced, wanted.Weight, face.Name), face, glyph.Character.Value);
                        }
                    }

                    // A ligature shows its first character only, and what is mirrored is another character.
                    foreach (Rune rune in text.Content.EnumerateRunes())
                    {
                        if (own.FindFace(wanted, rune.Value, out _) is { } face)
                        {
                            Add((wanted.IsMonospaced, wanted.Weight, face.Name), face, rune.Value);
                        }
                    }
                }
            }
        }

        void Add((bool IsMonospaced, int Weight, string Name) key, FontFace face, int character)
        {
            if (!used.TryGetValue(key, out (FontFace Face, SortedSet<int> Characters) entry))
            {
                entry = (face, []);
                used.Add(key, entry);
            }

            entry.Characters.Add(character);
        }
    }
}
