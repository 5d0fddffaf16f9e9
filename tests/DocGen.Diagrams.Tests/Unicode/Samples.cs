using System.Reflection;

namespace DocGen.Diagrams.Tests.Unicode;

/// <summary>Samples of Unicode's conformance tests, which <c>assets/unicode/generate.py</c> writes.</summary>
internal static class Samples
{
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
