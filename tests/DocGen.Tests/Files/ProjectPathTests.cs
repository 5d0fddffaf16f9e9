using DocGen.Files;

namespace DocGen.Tests.Files;

public sealed class ProjectPathTests
{
    [Theory]
    [InlineData("a/./b//c/", "a/b/c")]
    [InlineData("a/../b", "b")]
    [InlineData(@"a\b", "a/b")]
    [InlineData(".", "")]
    public void A_path_is_normalized_by_text_alone(string path, string expected)
    {
        Assert.True(ProjectPath.TryNormalize(path, out string normalized));
        Assert.Equal(expected, normalized);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData("/a")]
    [InlineData(@"C:\a")]
    [InlineData("c:a")]
    [InlineData(@"\\server\share")]
    public void A_path_that_leads_out_is_refused(string path) => Assert.False(ProjectPath.TryNormalize(path, out _));

    [Theory]
    [InlineData("/a", "/a/b", true)]
    [InlineData("/a", "/ab", false)]
    [InlineData("/a", "/a", true)]
    [InlineData("", "x", true)]
    [InlineData("/", "/x", true)]
    public void A_path_is_inside_the_folder_that_it_begins_with(string folder, string path, bool isInside) => Assert.Equal(isInside, ProjectPath.IsInside(folder, path));
}
