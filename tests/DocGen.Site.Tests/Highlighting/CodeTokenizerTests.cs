using System.Text;
using DocGen.Site.Highlighting;
using DocGen.Tests.Shared;

namespace DocGen.Site.Tests.Highlighting;

public sealed class CodeTokenizerTests
{
    /// <summary>Steps per character that no text may exceed: every pattern looks at most at a few short ways before it decides.</summary>
    private const int MostSteps = 160;

    private const string Marks = "\n \"'`$(){}[]<>#@/*-_=|\\:;.,!a1";

    private const string Odd = "\"'`\\/*{}()[]<>#$@\n\r\t -=:|\0é漢😀\ud83d\ude00";

    public static TheoryData<string> Languages => [.. CodeLanguages.All.Where(static language => language.Name.Length > 0).Select(static language => language.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_is_told_apart_like_this(string name)
    {
        string text = Sample(name);
        StringBuilder shown = new();
        foreach (CodeToken token in Tokens(name, text))
        {
            string part = text.Substring(token.Start, token.Length);
            shown.Append(token.Kind == TokenKind.Plain ? part : $"‹{token.Kind.ToString().ToLowerInvariant()} {part}›");
        }

        Snapshot.Match(shown.ToString(), "txt", name);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Tokens_together_are_the_text_whatever_it_is(string name)
    {
        string sample = Sample(name);
        ulong seed = 0x9E3779B97F4A7C15;
        for (int round = 0; round < 60; round++)
        {
            StringBuilder text = new();
            for (int part = 0; part < 12; part++)
            {
                int start = Next(ref seed, sample.Length);
                text.Append(sample, start, Next(ref seed, Math.Min(40, sample.Length - start) + 1));
                text.Append(Odd[Next(ref seed, Odd.Length)]);
            }

            AssertWhole(text.ToString(), Tokens(name, text.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Tokens_of_bytes_that_are_no_text_are_all_of_it(string name)
    {
        ulong seed = 0xD1B54A32D192ED03;
        byte[] bytes = new byte[400];
        for (int round = 0; round < 30; round++)
        {
            for (int i = 0; i < bytes.Length; i++)
            {
                // Half of them are the marks of code, which bring a lexer further than noise does.
                bytes[i] = (byte)(round % 2 == 0 ? Next(ref seed, 256) : Marks[Next(ref seed, Marks.Length)]);
            }

            string text = round % 4 == 0 ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
            AssertWhole(text, Tokens(name, text));
            string halves = Encoding.Unicode.GetString(bytes);
            AssertWhole(halves, Tokens(name, halves));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_cut_of_a_text_has_tokens(string name)
    {
        string sample = Sample(name);
        for (int length = 0; length <= sample.Length; length += 3)
        {
            AssertWhole(sample[..length], Tokens(name, sample[..length]));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Time_grows_with_the_length_of_the_text_and_no_faster(string name)
    {
        string sample = Sample(name);
        // Everything that begins something, and never ends it.
        string[] parts =
        [
            "a", " ", "\"", "'", "`", "{", "(", "[", "<", "/", "/*", "#", "$", "${", "{{", "$\"{", "\\", "*", "_", "<<A", "<a ", "<!--", "a:", "a: ", "- ", "\n", "\n ", "\n\n\"", "[a](", "r#\"", "\"\"\"", "[[",
            "R\"(", "a<b ", "=\"", "@", "@a(", "a.", "1", "1.", "1e", "0x", "&a", "|", "|\n", ">", "::", "a b ", "a\t", "'a", "@\"", "$$\"\"\"{{", "if ", "case ", "match a ", "\nmatch a", "import ", "a ", "`a", "~~~\n",
            "```\n", "<script>", "*a", "**a", "[a", "![", "a=", "a =", "%{", "from ", "url(", "\u3042", "😀",
            "[==[", "--[[", "--[==[\n", "$((", "$(", "((", "case x in ", "<<-A\n", "@'\n", "@\"\n", "<#", "R\"x(", "operator", "$a$", "E'", "A[\"", "A((", "%%{", "subgraph ", "\\\n",
        ];
        foreach (string part in parts.Concat(sample.Split('\n')).Where(static part => part.Length > 0))
        {
            string text = new StringBuilder().Insert(0, part, 4_000 / part.Length).ToString();
            AssertLinear(name, text);
            AssertLinear(name, text + "\n");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_long_line_of_any_one_character_costs_no_more_than_its_length(string name)
    {
        for (char c = '\0'; c < '\x7f'; c++)
        {
            AssertLinear(name, new string(c, 4_000));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_million_characters_that_open_and_never_close_cost_no_more_than_their_length(string name)
    {
        string text = new StringBuilder().Insert(0, "{([<\"${", 1_000_000 / 7).ToString();
        AssertWhole(text, AssertLinear(name, text));
    }

    [Fact]
    public void Code_without_a_language_is_one_plain_token() =>
        Assert.Equal([new CodeToken(0, 6, TokenKind.Plain)], Tokens("text", "if (x)"));

    [Theory]
    [InlineData("C#", "csharp")]
    [InlineData("TS", "typescript")]
    [InlineData("jsonc", "json")]
    [InlineData("terraform", "hcl")]
    [InlineData("yml", "yaml")]
    public void A_language_has_several_names_in_any_case(string name, string expected) => Assert.Equal(expected, CodeLanguages.Find(name)?.Name);

    [Fact]
    public void A_misspelt_language_has_a_nearest_name()
    {
        Assert.Null(CodeLanguages.Find("pyhton"));
        Assert.Equal("python", CodeLanguages.Nearest("Pyhton"));
        Assert.Null(CodeLanguages.Nearest("klingon-script"));
    }

    [Fact]
    public void No_name_belongs_to_two_languages()
    {
        string[] names = [.. CodeLanguages.All.SelectMany(static language => language.Names)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static List<CodeToken> Tokens(string name, string text)
    {
        List<CodeToken> tokens = [];
        CodeTokenizer.Tokenize(CodeLanguages.Find(name), text, tokens);
        return tokens;
    }

    private static string Sample(string name)
    {
        using Stream stream = typeof(CodeTokenizerTests).Assembly.GetManifestResourceStream($"samples/{name}.sample") ?? throw new InvalidOperationException($"no sample of '{name}'");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static void AssertWhole(string text, List<CodeToken> tokens)
    {
        int at = 0;
        foreach (CodeToken token in tokens)
        {
            Assert.Equal(at, token.Start);
            Assert.True(token.Length > 0);
            at = token.End;
            Assert.False(at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]), "a token ends inside of a character");
        }

        Assert.Equal(text.Length, at);
    }

    private static List<CodeToken> AssertLinear(string name, string text)
    {
        List<CodeToken> tokens = [];
        long steps = CodeTokenizer.Tokenize(CodeLanguages.Find(name), text, tokens);
        Assert.True(steps <= (long)MostSteps * (text.Length + 1), $"{steps / text.Length} steps per character of '{text[..Math.Min(40, text.Length)]}'");
        return tokens;
    }

    private static int Next(ref ulong seed, int below)
    {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        return (int)(seed % (ulong)below);
    }
}
