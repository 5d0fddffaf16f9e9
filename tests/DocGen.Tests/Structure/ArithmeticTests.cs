using System.Text.RegularExpressions;

namespace DocGen.Tests.Structure;

/// <summary>The same input makes the same bytes on every system: only functions whose result IEEE 754 or the language fixes to the last bit are called.</summary>
public sealed partial class ArithmeticTests
{
    private static readonly string[] Exact =
    [
        "Abs", "BigMul", "Ceiling", "Clamp", "DivRem", "Floor", "IsFinite", "IsInfinity", "IsNaN", "Max", "MaxValue", "Min", "MinValue", "NaN", "NegativeInfinity", "Parse", "PositiveInfinity",
        "Round", "Sign", "Sqrt", "Truncate", "TryParse",
    ];

    [Fact]
    public void Only_functions_that_are_exact_on_every_platform_are_called()
    {
        List<string> others = [];
        int calls = 0;
        foreach (string path in Directory.EnumerateFiles(RepositoryFiles.Find("src"), "*.cs", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(path);
            foreach (Match call in Call().Matches(text))
            {
                // A comment may name what is not called.
                int line = text.LastIndexOf('\n', call.Index) + 1;
                if (text.AsSpan(line, call.Index - line).Contains("//", StringComparison.Ordinal))
                {
                    continue;
                }

                calls++;
                if (!Exact.Contains(call.Groups["name"].Value))
                {
                    others.Add($"{Path.GetRelativePath(RepositoryFiles.Root, path)}:{text.AsSpan(0, call.Index).Count('\n') + 1}: {call.Value}");
                }
            }
        }

        Assert.Empty(others);
        Assert.True(calls > 100);
    }

    // Contracted and estimated operations hide in the vector types, too.
    [GeneratedRegex(@"\b(Math|MathF|double|float|Double|Single)\.(?<name>[A-Z]\w*)|\bVector(64|128|256|512)?(<\w+>)?\.(?<name>FusedMultiplyAdd|MultiplyAddEstimate|ReciprocalEstimate|ReciprocalSqrtEstimate|Exp|Log|Log2|Sin|Cos|SinCos|Hypot)\b|(?<name>\bComplex\.\w+)")]
    private static partial Regex Call();
}
