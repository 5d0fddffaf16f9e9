using DocGen.Files;

namespace DocGen.Tests.Files;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*.md", "a/b/readme.md", true)]
    [InlineData("*.md", "readme.txt", false)]
    [InlineData("drafts", "content/drafts/a/b.md", true)]
    [InlineData("/drafts", "content/drafts/a.md", false)]
    [InlineData("/drafts", "drafts/a.md", true)]
    [InlineData("content/*.md", "content/a.md", true)]
    [InlineData("content/*.md", "content/en/a.md", false)]
    [InlineData("content/**/a.md", "content/a.md", true)]
    [InlineData("content/**/a.md", "content/x/y/a.md", true)]
    [InlineData("**/test/**", "x/test/y/z", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("*.{png,jp{e,}g}", "x/photo.jpeg", true)]
    [InlineData("*.{png,jp{e,}g}", "x/photo.jpg", true)]
    [InlineData("*.{png,jp{e,}g}", "x/photo.gif", false)]
    [InlineData("build/", "x/build/a.txt", true)]
    [InlineData("build/", "x/build", false)]
    public void A_pattern_fits_the_paths_that_it_describes(string pattern, string path, bool fits)
    {
        Glob? glob = Glob.TryParse(pattern, out string error);

        Assert.Equal("", error);
        Assert.Equal(fits, glob!.IsMatch(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("{a,b")]
    [InlineData("a}b")]
    [InlineData("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}")]
    public void A_pattern_that_means_nothing_is_refused_with_a_reason(string pattern)
    {
        Assert.Null(Glob.TryParse(pattern, out string error));
        Assert.NotEqual("", error);
    }

    [Fact]
    public void Many_stars_do_not_make_matching_slow()
    {
        Glob glob = Glob.TryParse("**/*a*a*a*a*a*a*a*a*b", out _)!;

        Assert.False(glob.IsMatch(string.Join('/', Enumerable.Repeat(new string('a', 200), 50))));
    }

    [Fact]
    public void A_later_pattern_takes_back_an_earlier_one()
    {
        IgnoreList list = IgnoreList.Empty.TryAdd("*.md", out _)!.TryAdd("!readme.md", out _)!;

        Assert.True(list.IsIgnored("a/b.md"));
        Assert.False(list.IsIgnored("a/readme.md"));
        Assert.False(list.CanSkipFolder("a"));
    }
}
