using System.Diagnostics;
using System.Globalization;
using DocGen.Site.Highlighting;

namespace DocGen.Bench;

/// <summary>Colours of code: how fast they are found, and what they are, for the comparison with another highlighter.</summary>
internal static class HighlightRun
{
    /// <summary>Runs over a list of files: on each line a language and a path, with a tab between them.</summary>
    /// <param name="folder">Null: measure; otherwise the kinds are written there, one letter per UTF-16 unit, under the number of the line.</param>
    public static int Run(string list, string? folder)
    {
        List<CodeToken> tokens = [];
        SortedDictionary<string, List<(string Text, long Bytes)>> files = new(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in File.ReadLines(list))
        {
            string[] parts = line.Split('\t');
            string text = File.ReadAllText(parts[1]).ReplaceLineEndings("\n");
            if (folder is null)
            {
                if (!files.TryGetValue(parts[0], out List<(string Text, long Bytes)>? texts))
                {
                    files.Add(parts[0], texts = []);
                }

                texts.Add((text, System.Text.Encoding.UTF8.GetByteCount(text)));
                continue;
            }

            CodeTokenizer.Tokenize(CodeLanguages.Find(parts[0]), text, tokens);
            File.WriteAllText(Path.Combine(folder, (number++).ToString(CultureInfo.InvariantCulture)), string.Concat(tokens.Select(static token => new string(LetterOf(token.Kind), token.Length))));
        }

        foreach ((string language, List<(string Text, long Bytes)> texts) in files)
        {
            Measure(language, texts, tokens);
        }

        return 0;
    }

    private static void Measure(string language, List<(string Text, long Bytes)> texts, List<CodeToken> tokens)
    {
        CodeLanguage found = CodeLanguages.Find(language) ?? throw new ArgumentException($"unknown language '{language}'", nameof(language));
        long first = Stopwatch.GetTimestamp();
        CodeTokenizer.Tokenize(found, "\n", tokens);
        double compiling = Stopwatch.GetElapsedTime(first).TotalMilliseconds;
        long bytes = 0;
        long steps = 0;
        long characters = 0;
        TimeSpan started = default;
        Stopwatch watch = Stopwatch.StartNew();
        for (int round = 0; round < 200 && watch.Elapsed.TotalSeconds < 2; round++)
        {
            // The first rounds warm up.
            if (round == 5)
            {
                (bytes, steps, characters) = (0, 0, 0);
                started = Environment.CpuUsage.TotalTime;
            }

            foreach ((string text, long size) in texts)
            {
                steps += CodeTokenizer.Tokenize(found, text, tokens);
                bytes += size;
                characters += text.Length;
            }
        }

        // Of the processor, so that what else the machine does is not counted.
        double seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds;

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{language,-12} {bytes / seconds / 1e6,8:F1} MB/s {(double)steps / characters,6:F2} steps per character, ready in {compiling:F1} ms"));
    }

    private static char LetterOf(TokenKind kind) => kind switch
    {
        TokenKind.Comment => 'c',
        TokenKind.String or TokenKind.Escape or TokenKind.Regex => 's',
        TokenKind.Keyword => 'k',
        TokenKind.Literal => 'l',
        TokenKind.Number => 'n',
        TokenKind.Type => 't',
        TokenKind.Meta => 'm',
        TokenKind.Tag => 'g',
        TokenKind.Attribute => 'a',
        TokenKind.Variable => 'v',
        TokenKind.Function => 'f',
        _ => '.',
    };
}
