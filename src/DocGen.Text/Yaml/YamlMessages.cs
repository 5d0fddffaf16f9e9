using YamlDotNet.Core;

namespace DocGen.Text.Yaml;

/// <summary>Says what is wrong with YAML in the words of these messages instead of those of a parser's author.</summary>
internal static class YamlMessages
{
    private static readonly string[] EscapeFaults = ["escape", "hexadecimal", "surrogates"];

    public static string Describe(YamlException exception, bool isAtEnd)
    {
        string text = exception.Message;
        return exception switch
        {
            _ when IsOurs(exception) => Lower(text),
            _ when text.Contains("invalid mapping", StringComparison.OrdinalIgnoreCase) => "a ': ' stands where no key can be; a text that holds ': ' needs quotes",
            _ when text.Contains("simple key", StringComparison.Ordinal) => "a ':' is missing after a key, or the line is indented wrongly",
            _ when text.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase) => "a ': ' stands where no key can be; a text that holds ': ' needs quotes",
            _ when EscapeFaults.Any(fault => text.Contains(fault, StringComparison.OrdinalIgnoreCase)) => "a '\\' stands before what makes no escape; in single quotes it is just a '\\'",
            _ when text.Contains("quoted scalar", StringComparison.OrdinalIgnoreCase) => "a quote is never closed",
            _ when text.Contains("unexpected end of stream", StringComparison.OrdinalIgnoreCase) => "a quote or bracket is never closed",
            _ when isAtEnd => "a quote or bracket is never closed",
            _ when text.Contains("did not find expected", StringComparison.OrdinalIgnoreCase) => "unexpected character or indentation",
            _ => Lower(text),
        };
    }

    /// <summary>Whether the fault is one that <see cref="YamlReader"/> itself found.</summary>
    public static bool IsOurs(YamlException exception) => exception is SemanticErrorException && !exception.Message.StartsWith("While", StringComparison.Ordinal);

    private static string Lower(string text) => text.Length == 0 ? "malformed YAML" : char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.');
}
