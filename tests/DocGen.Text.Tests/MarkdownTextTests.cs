namespace DocGen.Text.Tests;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("kube_proxy and _this_", "kube_proxy and \\_this\\_")]
    [InlineData("R & D, A&B, &lt; and &#60;", "R & D, A\\&B, \\&lt; and \\&\\#60;")]
    [InlineData("~~a~~ <b> [c] *d* `e` {f} #g |h \\i", "\\~\\~a\\~\\~ \\<b\\> \\[c\\] \\*d\\* \\`e\\` \\{f\\} \\#g \\|h \\\\i")]
    [InlineData("plain: text.", "plain: text.")]
    public void What_Markdown_would_read_as_markup_is_escaped(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));
}
