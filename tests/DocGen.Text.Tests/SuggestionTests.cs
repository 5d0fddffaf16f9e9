namespace DocGen.Text.Tests;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("tilte", "title")]
    [InlineData("Title", "title")]
    [InlineData("langauge", "language")]
    [InlineData("zzz", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_found_and_a_far_one_is_not(string name, string? expected) =>
        Assert.Equal(expected, Suggestion.Nearest(name, ["title", "language", "layout"]));

    [Fact]
    public void Ties_go_to_the_first_in_ordinal_order() => Assert.Equal("cat", Suggestion.Nearest("at", ["hat", "cat"]));
}
