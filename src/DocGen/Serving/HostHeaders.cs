using System.Collections.Immutable;
using System.Text;

namespace DocGen.Serving;

/// <summary>The <c>_headers</c> of a site, so that a preview is served as the host will serve it: what a policy forbids there shows here.</summary>
internal sealed class HostHeaders(ImmutableArray<(string Pattern, string Name, string Value)> rules)
{
    /// <param name="text">UTF-8: an address pattern alone on its line, and below it, indented, one header a line.</param>
    public static HostHeaders Parse(ReadOnlySpan<byte> text)
    {
        ImmutableArray<(string, string, string)>.Builder rules = ImmutableArray.CreateBuilder<(string, string, string)>();
        string pattern = "";
        foreach (string line in Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!char.IsWhiteSpace(line[0]))
            {
                pattern = Uri.UnescapeDataString(line.Trim());
            }
            else if (colon > 0 && !line.TrimStart().StartsWith('#') && line.AsSpan().Trim().ContainsAnyExceptInRange(' ', '~') is false)
            {
                // What no host could send is left out: the server would refuse the whole answer.
                rules.Add((pattern, line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
        }

        return new HostHeaders(rules.ToImmutable());
    }

    /// <param name="path">From the root of the host, decoded. How long a browser may keep a file is left out: a preview changes all the time.</param>
    public IEnumerable<(string Name, string Value)> For(string path) => rules
        .Where(rule => rule.Pattern.EndsWith('*') ? path.StartsWith(rule.Pattern[..^1], StringComparison.Ordinal) : path == rule.Pattern)
        .Where(static rule => !rule.Name.Equals("Cache-Control", StringComparison.OrdinalIgnoreCase))
        .Select(static rule => (rule.Name, rule.Value));
}
