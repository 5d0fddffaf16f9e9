using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocGen.Site.Articles;
using DocGen.Text;

namespace DocGen.Site.Tests.Articles;

/// <summary>Runs the examples of the CommonMark specification, whose licence stands beside them.</summary>
public sealed class CommonMarkTests
{
    [Fact]
    public void Plain_Markdown_is_rendered_as_the_specification_says()
    {
        List<string> failures = Failures(isPlain: true);
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Fact]
    public void The_extensions_of_pages_change_only_the_examples_that_are_listed()
    {
        // Bare addresses become links, as on GitHub.
        string[] expected = ["608 Autolinks", "611 Autolinks"];
        List<string> failures = Failures(isPlain: false);
        Assert.True(failures.Select(static failure => failure.Split('\n')[0]).SequenceEqual(expected), string.Join("\n", failures));
    }

    private static List<string> Failures(bool isPlain)
    {
        using Stream stream = typeof(CommonMarkTests).Assembly.GetManifestResourceStream("examples.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        List<string> failures = [];
        int count = 0;
        foreach (JsonElement example in document.RootElement.EnumerateArray())
        {
            count++;
            string markdown = example.GetProperty("markdown").GetString()!;
            string expected = example.GetProperty("html").GetString()!;
            string actual = ArticleRenderer.RenderFragment(new SourceText("example.md", markdown), isPlain).Value;
            if (Normalize(actual) != Normalize(expected))
            {
                failures.Add($"{example.GetProperty("number")} {example.GetProperty("section")}\n{markdown}--- expected\n{expected}--- actual\n{actual}");
            }
        }

        Assert.Equal(652, count);
        return failures;
    }

    /// <summary>White space around block elements and the length of white space mean nothing; inside <c>pre</c> they do.</summary>
    private static string Normalize(string html)
    {
        const string Blocks = "p|h1|h2|h3|h4|h5|h6|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|td|th|div|dl|dt|dd";
        StringBuilder result = new(html.Length);
        int preEnd = -1;
        foreach (Match token in Regex.Matches(html, @"</?([A-Za-z0-9]+)[^>]*>|\s+|[^<\s]+|<"))
        {
            bool isBlock = token.Groups[1].Success && Blocks.Split('|').Contains(token.Groups[1].Value);
            if (token.Index < preEnd)
            {
                result.Append(token.Value);
            }
            else if (string.IsNullOrWhiteSpace(token.Value))
            {
                result.Append(' ');
            }
            else if (isBlock)
            {
                while (result.Length > 0 && result[^1] == ' ')
                {
                    result.Length--;
                }

                result.Append('\n').Append(token.Value).Append('\n');
                preEnd = token.Value == "<pre>" ? html.IndexOf("</pre>", token.Index, StringComparison.Ordinal) : preEnd;
            }
            else
            {
                result.Append(token.Value);
            }
        }

        return Regex.Replace(result.ToString(), @"\n[ \n]*", "\n").Trim();
    }
}
