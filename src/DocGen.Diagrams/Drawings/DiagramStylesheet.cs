using System.Text;

namespace DocGen.Diagrams.Drawings;

/// <summary>The style sheet for drawings inside a page: it gives the class names that the SVG writer uses their colours.</summary>
public static class DiagramStylesheet
{
    /// <param name="palette">Null: the default palette.</param>
    /// <param name="themeAttribute">Attribute of the root element by which a reader's choice overrides the system: <c>light</c> or <c>dark</c>.</param>
    /// <returns>CSS that ends with a line feed. Paper is light whatever the reader's choice. Colours are custom properties (<c>--dg-accent</c>), so that a theme can override each.</returns>
    public static string Write(Palette? palette = null, string themeAttribute = "data-theme")
    {
        palette ??= Palette.Default;
        var css = new StringBuilder();
        css.Append(":root {\n");
        WriteVariables(css, palette, isDark: false, "  ");
        css.Append("}\n\n@media screen and (prefers-color-scheme: dark) {\n  :root:not([").Append(themeAttribute).Append("=\"light\"]) {\n");
        WriteVariables(css, palette, isDark: true, "    ");
        css.Append("  }\n}\n\n@media screen {\n  :root[").Append(themeAttribute).Append("=\"dark\"] {\n");
        WriteVariables(css, palette, isDark: true, "    ");
        css.Append("  }\n}\n\n");
        foreach (ColorToken token in ColorTokenNames.All)
        {
            string name = ColorTokenNames.GetName(token);
            css.Append(".dg-f-").Append(name).Append(" { fill: var(--dg-").Append(name).Append("); }\n");
            css.Append(".dg-s-").Append(name).Append(" { stroke: var(--dg-").Append(name).Append("); }\n");
            css.Append(".dg-g-").Append(name).Append(" { stop-color: var(--dg-").Append(name).Append("); }\n");
        }

        return css.Append(Rules).ToString();
    }

    private static void WriteVariables(StringBuilder css, Palette palette, bool isDark, string indent)
    {
        foreach (ColorToken token in ColorTokenNames.All)
        {
            css.Append(indent).Append("--dg-").Append(ColorTokenNames.GetName(token)).Append(": ").Append(palette.Get(token, isDark).ToCss()).Append(";\n");
        }
    }

    private const string Rules = """

        .dg {
          max-width: 100%;
          height: auto;
        }

        .dg text {
          font-kerning: normal;
          font-variant-ligatures: none;
          text-rendering: geometricPrecision;
        }

        .dg-t { font-family: "Inter", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
        .dg-m { font-family: "JetBrains Mono", ui-monospace, "SF Mono", Menlo, Consolas, monospace; }

        .dg a { text-decoration: none; }

        .dg a:focus-visible,
        .dg [tabindex]:focus-visible {
          outline: 2px solid var(--dg-accent);
          outline-offset: 2px;
        }

        @media print {
          .dg text { stroke: none; }
        }

        """;
}
