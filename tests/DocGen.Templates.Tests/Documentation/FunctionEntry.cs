using System.Text.RegularExpressions;

namespace DocGen.Templates.Tests.Documentation;

/// <summary>A function on its page: its call, and in the last line of its description an example with what that prints.</summary>
/// <param name="Line">0-based line of the example.</param>
/// <param name="IsSample">Whether the example prints something else each time.</param>
internal sealed partial record FunctionEntry(int Line, string Call, string Example, string Result, bool IsSample)
{
    public static IEnumerable<FunctionEntry> Read(string[] lines)
    {
        for (int i = 1; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(":   ", StringComparison.Ordinal))
            {
                continue;
            }

            string call = lines[i - 1].Trim('`');
            while (i + 1 < lines.Length && lines[i + 1].Length > 0)
            {
                i++;
            }

            Match match = ExampleLine().Match(lines[i]);
            Assert.True(match.Success, $"{call} has no example: {lines[i]}");
            yield return new FunctionEntry(i, call, match.Groups["example"].Value.Trim(), match.Groups["result"].Value, match.Groups["sample"].Success);
        }
    }

    /// <summary>The line of the example with another result.</summary>
    public string With(string result) =>
        $"    {Code(Example)} prints {Code(result)}.";

    private static string Code(string code) => code.Contains('`', StringComparison.Ordinal) ? $"`` {code} ``" : $"`{code}`";

    [GeneratedRegex(@"^    (?<tick>`+)(?<example>.+?)\k<tick>(?!`) prints (?<sample>such as )?`(?<result>[^`]+)`\.$")]
    private static partial Regex ExampleLine();
}
