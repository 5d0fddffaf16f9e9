using System.Globalization;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Tests.Fonts;

public sealed class TextWrapperTests
{
    [Theory]
    [InlineData("api", 100, 2, "api")]
    [InlineData("Cloud controller manager", 160, 2, "Cloud controller|manager")]
    [InlineData("one two three four", 100, 2, "one two|three four")]
    [InlineData("one two three four", 50, 2, "one two|three four")]
    [InlineData("kube-controller-manager", 160, 2, "kube-controller-|manager")]
    [InlineData("kube-controller-manager", 160, 1, "kube-controller-manager")]
    [InlineData("persistentVolumeClaims", 160, 2, "persistent|VolumeClaims")]
    [InlineData("pods/api.example.com", 120, 2, "pods/api.|example.com")]
    [InlineData("  two \t words ", 500, 2, "two words")]
    [InlineData("first\nsecond", 500, 2, "first|second")]
    [InlineData("x-y", 10, 3, "x-y")]
    [InlineData("non\u00A0breaking here", 60, 2, "non\u00A0breaking|here")]
    [InlineData("", 10, 3, "")]
    public void Breaks_where_readers_expect(string text, double width, int lines, string expected) =>
        Assert.Equal(expected, string.Join('|', Wrap(text, width, lines).Lines.Select(static l => l.Content)));

    [Fact]
    public void Chinese_breaks_anywhere_but_before_closing_marks()
    {
        WrappedText wrapped = Wrap("容器编排系统（集群）管理。", 50, 10);
        Assert.All(wrapped.Lines, static line => Assert.DoesNotContain(line.Content[0], "）。"));
        Assert.All(wrapped.Lines, static line => Assert.DoesNotContain(line.Content[^1], "（"));
        Assert.True(wrapped.Width <= 50);
    }

    [Theory]
    [InlineData("👩‍💻👍🏽🇩🇰🇮🇹👨‍👩‍👧‍👦 e\u0301e\u0301-e\u0301e\u0301/a\u030Aa\u030A")]
    [InlineData("ถนนสุขุมวิทกรุงเทพมหานครที่นี่ ສະບາຍດີທ່ານ မြန်မာစာ ភាសាខ្មែរ")]
    [InlineData("한국어 \u1112\u1161\u11AB\u1100\u116E\u11A8 が\u3099 か\u3099き\u3099")]
    [InlineData("קָטָן שָׁלוֹם مُحَمَّدٌ नमस्ते")]
    public void A_cluster_of_characters_is_never_parted(string text)
    {
        HashSet<int> boundaries = [.. StringInfo.ParseCombiningCharacters(text)];
        foreach (BreakQuality quality in Enum.GetValues<BreakQuality>())
        {
            Assert.All(LineBreaks.Split(text, quality), piece => Assert.Contains(piece.Start, boundaries));
        }
    }

    [Fact]
    public void Thai_without_spaces_breaks_rather_than_running_on()
    {
        WrappedText wrapped = Wrap("ถนนสุขุมวิทกรุงเทพมหานคร", 120, 5);
        Assert.True(wrapped.Width <= 120);
        Assert.All(wrapped.Lines, static line => Assert.DoesNotContain(line.Content[0], "ุิัะำ"));
    }

    [Fact]
    public void Nothing_is_lost_whatever_the_width()
    {
        string[] texts =
        [
            "The kubelet communicates with the kube-apiserver in both directions over HTTPS",
            "io.k8s.api.core.v1.PersistentVolumeClaimSpec and APIServer",
            "日本語のテキスト、折り返し。 mixed with English words",
            "👩‍💻👍🏽 e\u0301e\u0301e\u0301 \u200Bzero",
        ];
        foreach (string text in texts)
        {
            for (int width = 5; width < 900; width += 7)
            {
                for (int lines = 1; lines < 6; lines++)
                {
                    WrappedText wrapped = Wrap(text, width, lines);
                    Assert.True(wrapped.Lines.Length <= lines);
                    Assert.Equal(Squeeze(text), Squeeze(string.Concat(wrapped.Lines.Select(static l => l.Content))));
                    Assert.Equal(wrapped.Lines.Max(static l => l.Width), wrapped.Width);
                }
            }
        }

        static string Squeeze(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_lines_never_make_a_text_narrower()
    {
        const string Text = "Watches for new pods with no node assigned and selects a node for them to run on";
        double previous = double.PositiveInfinity;
        for (int lines = 1; lines < 10; lines++)
        {
            double width = Wrap(Text, 1, lines).Width;
            Assert.True(width <= previous);
            previous = width;
        }
    }

    [Fact]
    public void Long_texts_stay_within_the_width()
    {
        string text = string.Join(' ', Enumerable.Range(0, 2000).Select(static i => "word" + (i % 7)));
        Assert.True(Wrap(text, 300, int.MaxValue).Width <= 300);
    }

    private static WrappedText Wrap(string text, double width, int lines) => TextWrapper.Wrap(new EvenMeasurer(), text, 10, 400, false, width, lines);

    /// <summary>Every code unit is as wide as the em size.</summary>
    private sealed class EvenMeasurer : ITextMeasurer
    {
        public double MeasureWidth(ReadOnlySpan<char> text, double size, int weight, bool isMonospaced) => text.Length * size;

        public (double Ascent, double Descent) GetVerticalMetrics(bool isMonospaced) => (1, 0.25);
    }
}
