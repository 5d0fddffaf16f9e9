using System.Globalization;
using System.Text;
using DocGen.Diagrams.Unicode;

namespace DocGen.Diagrams.Tests.Unicode;

public sealed class LineBreakerTests
{
    [Fact]
    public void Lines_of_the_conformance_test_break_where_they_may()
    {
        int count = 0;
        foreach (string line in Samples.Lines("line-breaks.txt"))
        {
            string[] parts = line.Split(' ');
            var text = new StringBuilder();
            var expected = new List<bool>();
            for (int i = 1; i < parts.Length; i += 2)
            {
                string character = char.ConvertFromUtf32(int.Parse(parts[i], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                text.Append(character);
                expected.AddRange(Enumerable.Repeat(false, character.Length - 1));
                expected.Add(parts[i + 1] == "+");
            }

            Assert.True(expected.SequenceEqual(LineBreaker.FindOpportunities(text.ToString()).Skip(1)), line);
            count++;
        }

        Assert.True(count > 500);
    }

    [Theory]
    [InlineData("東京都、（日本）ゲッター。", "東|京|都、|（日|本）|ゲッ|ター。")]
    [InlineData("사용자가 본다", "사|용|자|가 |본|다")]
    [InlineData("costs $1,234.56 or (5%)", "costs |$1,234.56 |or |(5%)")]
    [InlineData("«да» и — нет", "«да» |и |— |нет")]
    [InlineData("👩‍💻👍🏽 🇩🇰🇮🇹", "👩‍💻|👍🏽 |🇩🇰|🇮🇹")]
    [InlineData("a\u00A0b c", "a\u00A0b |c")]
    public void Readers_expect_these_breaks(string text, string expected)
    {
        bool[] opportunities = LineBreaker.FindOpportunities(text);
        var marked = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            marked.Append(opportunities[i] ? "|" : "").Append(text[i]);
        }

        Assert.Equal(expected, marked.ToString());
    }

    [Fact]
    public void An_empty_text_has_no_break() => Assert.Equal([false], LineBreaker.FindOpportunities(""));
}
