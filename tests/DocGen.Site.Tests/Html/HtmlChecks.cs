using System.Text.RegularExpressions;

namespace DocGen.Site.Tests.Html;

/// <summary>A strict reading of our own HTML: every element is closed in order, every attribute is quoted or bare.</summary>
internal sealed partial class HtmlChecks
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "link", "br", "hr", "img", "input" };

    public List<string> Faults { get; } = [];

    public List<string> Ids { get; } = [];

    /// <summary>Value of every <c>href</c> and <c>src</c>.</summary>
    public List<string> Links { get; } = [];

    public List<int> Headings { get; } = [];

    public static HtmlChecks Read(string html)
    {
        HtmlChecks checks = new();
        checks.Scan(html);
        return checks;
    }

    private void Scan(string html)
    {
        if (!html.StartsWith("<!doctype html>\n", StringComparison.Ordinal))
        {
            Faults.Add("no doctype");
        }

        Stack<string> open = new();
        foreach (Match tag in Tag().Matches(html))
        {
            string name = tag.Groups["name"].Value;
            if (tag.Value.StartsWith("</", StringComparison.Ordinal))
            {
                string expected = open.Count == 0 ? "nothing" : open.Pop();
                if (expected != name)
                {
                    Faults.Add($"</{name}> closes <{expected}> at {tag.Index}");
                }

                continue;
            }

            ReadAttributes(name, tag.Groups["attributes"].Value);
            if (!Void.Contains(name) && !tag.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                open.Push(name);
            }

            if (name is ['h', >= '1' and <= '6'])
            {
                Headings.Add(name[1] - '0');
            }
        }

        Faults.AddRange(open.Select(static name => $"<{name}> stays open"));
        if (Stray().Match(Tag().Replace(html, "")) is { Success: true } stray)
        {
            Faults.Add($"stray '{stray.Value}'");
        }
    }

    private void ReadAttributes(string element, string text)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Match attribute in Attribute().Matches(text))
        {
            string name = attribute.Groups["name"].Value;
            string value = System.Net.WebUtility.HtmlDecode(attribute.Groups["value"].Value);
            if (!seen.Add(name))
            {
                Faults.Add($"<{element}> has two attributes '{name}'");
            }

            if (name.StartsWith("on", StringComparison.Ordinal) || name == "style")
            {
                Faults.Add($"<{element}> has the attribute '{name}'");
            }

            if (name == "id")
            {
                Ids.Add(value);
            }
            else if (name is "href" or "src")
            {
                Links.Add(value);
            }
        }

        if (Attribute().Replace(text, "").Trim(' ', '\n', '/').Length > 0)
        {
            Faults.Add($"<{element}> has broken attributes: {text}");
        }

        if (element == "script" && !seen.Contains("src") && !text.Contains("application/ld+json", StringComparison.Ordinal))
        {
            Faults.Add("inline script");
        }

        if (element == "style")
        {
            Faults.Add("inline style");
        }
    }

    [GeneratedRegex("</?(?<name>[a-z][a-z0-9]*)(?<attributes>(?:[^\"<>]|\"[^\"]*\")*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+(?<name>[a-zA-Z][a-zA-Z0-9:-]*)(?:=\"(?<value>[^\"<>]*)\")?")]
    private static partial Regex Attribute();

    [GeneratedRegex("<(?!!doctype html>)[^ ]{0,20}|[\\u0001-\\u0008]|\\{\\{|\\}\\}(?!\\]|$)")]
    private static partial Regex Stray();
}
