using System.Globalization;
using System.Text.RegularExpressions;

namespace DocGen.Site.Tests.Themes;

/// <summary>The default theme's colours against what they stand on (WCAG 2.2 AA: 4.5 to 1), computed from its style sheet: light and dark, in every kind of line that code has.</summary>
public sealed partial class ContrastTests
{
    private const double Least = 4.5;

    private static readonly string Style = CommentPattern().Replace(File.ReadAllText(Path.Combine(RepositoryRoot(), "themes", "default", "assets", "docgen.css")), "");
    private static readonly Dictionary<string, string> Variables = VariablePattern().Matches(Style[..Style.IndexOf('}', StringComparison.Ordinal)]).ToDictionary(static match => match.Groups[1].Value, static match => match.Groups[2].Value.Trim());

    [Fact]
    public void Every_token_of_code_can_be_read_on_every_kind_of_line()
    {
        string[] tokens = [.. TokenPattern().Matches(Style).Select(static match => match.Groups[1].Value).Append("var(--text)").Append("var(--muted)").Distinct()];
        string[] grounds = [.. LinePattern().Matches(Style).Select(static match => match.Groups[1].Value).Append("var(--surface)").Distinct()];
        Assert.True(tokens.Length >= 10 && grounds.Length >= 4, "the style sheet is read no more");

        Assert.Empty(Unreadable(tokens, grounds));
    }

    [Fact]
    public void Signs_of_changed_lines_can_be_read_on_them()
    {
        foreach (string kind in (string[])["tip", "caution"])
        {
            Assert.Empty(Unreadable([$"var(--{kind})"], [.. LinePattern().Matches(Style).Select(static match => match.Groups[1].Value).Where(ground => ground.Contains($"--{kind})", StringComparison.Ordinal))]));
        }
    }

    [Theory]
    [InlineData("--text", "--bg --surface --raised --inset --accent-soft --mark")]
    [InlineData("--muted", "--bg --surface --raised --accent-soft")]
    [InlineData("--accent", "--bg --surface --raised --accent-soft")]
    [InlineData("--bg", "--accent")]
    [InlineData("--tip", "--bg")]
    [InlineData("--important", "--bg")]
    [InlineData("--warning", "--bg")]
    [InlineData("--caution", "--bg")]
    public void Text_can_be_read_on_every_ground_it_stands_on(string text, string grounds) =>
        Assert.Empty(Unreadable([$"var({text})"], [.. grounds.Split(' ').Select(static ground => $"var({ground})")]));

    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("light-dark(#767676, #000)", "#ffffff", 4.54)]
    [InlineData("color-mix(in srgb, #000 50%, #fff)", "#fff", 3.98)]
    public void Contrast_is_computed_as_the_guidelines_say(string text, string ground, double expected) =>
        Assert.Equal(expected, Contrast(Color(text, isDark: false), Color(ground, isDark: false)), 0.03);

    private static IEnumerable<string> Unreadable(IEnumerable<string> texts, string[] grounds) =>
        from text in texts
        from ground in grounds
        from isDark in (bool[])[false, true]
        let contrast = Contrast(Color(text, isDark), Color(ground, isDark))
        where contrast < Least
        select string.Create(CultureInfo.InvariantCulture, $"{text} on {ground}, {(isDark ? "dark" : "light")}: {contrast:0.00}");

    private static double Contrast((double R, double G, double B) text, (double R, double G, double B) ground)
    {
        (double a, double b) = (Luminance(text), Luminance(ground));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance((double R, double G, double B) color)
    {
        return (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

#pragma warning disable RS0030 // A test may differ in the last digit.
        static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
#pragma warning restore RS0030
    }

    /// <summary>Opaque colours as this style sheet writes them: hexadecimal, variables, <c>light-dark</c>, mixtures in sRGB.</summary>
    private static (double R, double G, double B) Color(string css, bool isDark)
    {
        css = css.Trim();
        if (css[0] == '#')
        {
            string digits = css.Length == 4 ? string.Concat(css.Skip(1).Select(static digit => $"{digit}{digit}")) : css[1..];
            Assert.True(digits.Length == 6, $"'{css}' is not opaque");
            int value = int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return ((value >> 16) / 255.0, ((value >> 8) & 255) / 255.0, (value & 255) / 255.0);
        }

        string inside = css[(css.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
        string[] parts = Split(inside);
        switch (css[..css.IndexOf('(', StringComparison.Ordinal)])
        {
            case "var":
                return Color(Variables[inside[2..]], isDark);
            case "light-dark":
                return Color(parts[isDark ? 1 : 0], isDark);
            case "color-mix":
                Assert.Equal("in srgb", parts[0]);
                int space = parts[1].LastIndexOf(' ');
                double share = double.Parse(parts[1][space..].Trim(' ', '%'), CultureInfo.InvariantCulture) / 100;
                var (first, second) = (Color(parts[1][..space], isDark), Color(parts[2], isDark));
                return (Mix(first.R, second.R), Mix(first.G, second.G), Mix(first.B, second.B));

                double Mix(double one, double other) => (one * share) + (other * (1 - share));
            default:
                throw new FormatException($"'{css}' is no colour of the theme");
        }
    }

    /// <summary>At the commas that stand in no brackets.</summary>
    private static string[] Split(string text)
    {
        List<string> parts = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && text[i] == ',')
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(text[start..].Trim());
        return [.. parts];
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DocGen.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"--([\w-]+):\s*([^;]+);")]
    private static partial Regex VariablePattern();

    [GeneratedRegex(@"\.hl-[^{]*\{ color: (var\(--[\w-]+\))")]
    private static partial Regex TokenPattern();

    [GeneratedRegex(@"\.line\.\w+ \{[^}]*background: ([^;]+);")]
    private static partial Regex LinePattern();
}
