using System.Text;
using DocGen.Site.Themes;

namespace DocGen.Site.Tests.Themes;

public sealed class AssetShortenerTests
{
    [Theory]
    [InlineData("a { color: red; }\n", "a{color:red}\n")]
    [InlineData("/* why */ a,\n  b > c { margin: 0 auto; }", "a,b>c{margin:0 auto}\n")]
    [InlineData("a :hover { width: calc(1px + 2px); }", "a :hover{width:calc(1px + 2px)}\n")]
    [InlineData("a::before { content: \"{  }  /* no */\"; }", "a::before{content:\"{  }  /* no */\"}\n")]
    [InlineData("a::before { content: \"\\\"  ;\" }", "a::before{content:\"\\\"  ;\"}\n")]
    [InlineData("@media (min-width: 40rem) and (hover: none) { a { b: c } }", "@media (min-width:40rem) and (hover:none){a{b:c}}\n")]
    [InlineData("a { b: url(x.svg) /* c */ no-repeat", "a{b:url(x.svg) no-repeat\n")]
    public void A_style_sheet_means_the_same(string css, string expected) => Assert.Equal(expected, AssetShortener.Style(css));

    [Fact]
    public void A_style_sheet_that_is_short_stays_as_it_is()
    {
        string once = AssetShortener.Style(Asset("docgen.css"));
        Assert.Equal(once, AssetShortener.Style(once));
    }

    [Fact]
    public void A_script_loses_its_comments_and_indentation_only() =>
        Assert.Equal("f();\nconst a = 'x // y';\ng();\n", AssetShortener.Script("// why\nf();\n\n  const a = 'x // y';\n  // more\ng();\n"));

    /// <summary>A text of several lines would lose its indentation.</summary>
    [Fact]
    public void No_script_of_the_theme_has_a_text_of_several_lines()
    {
        foreach (string path in BuiltInTheme.Default.Paths.Where(static path => path.EndsWith(".js", StringComparison.Ordinal)))
        {
            Assert.All(
                Encoding.UTF8.GetString(BuiltInTheme.Default.Find(path)!.Content.Span).Split('\n'),
                line => Assert.True(line.Count(static c => c == '`') % 2 == 0, $"{path}: {line}"));
        }
    }

    /// <summary>What a page loads, all parts together; search comes when a reader asks for it.</summary>
    [Theory]
    [InlineData(".css", 10)]
    [InlineData(".js", 15)]
    public void Styles_and_scripts_of_a_page_stay_small(string ending, int kibibytes)
    {
        long total = 0;
        foreach (ThemeAsset asset in new Html.SampleSite().ReadTheme().Value.Assets.Where(asset => asset.Name.EndsWith(ending, StringComparison.Ordinal) && IsOnEveryPage(asset.Name)))
        {
            using MemoryStream packed = new();
            using (System.IO.Compression.GZipStream gzip = new(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
            {
                gzip.Write(asset.Content.Span);
            }

            total += packed.Length;
        }

        Assert.InRange(total, 1, kibibytes * 1024);
    }

    private static bool IsOnEveryPage(string name) => name is not ("languages.js" or "search.js") && !name.Contains('/', StringComparison.Ordinal);

    private static string Asset(string name) => Encoding.UTF8.GetString(BuiltInTheme.Default.Find("assets/" + name)!.Content.Span);
}
