using System.Globalization;
using DocGen.Diagrams.Unicode;

namespace DocGen.Diagrams.Tests.Unicode;

public sealed class BidiAlgorithmTests
{
    [Fact]
    public void Characters_of_the_conformance_test_get_their_levels_and_order()
    {
        int count = 0;
        foreach (string line in Samples.Lines("bidi-characters.txt"))
        {
            string[] fields = line.Split(';');
            int[] codePoints = [.. fields[0].Split(' ').Select(static code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
            BidiLine found = BidiAlgorithm.Resolve(codePoints, fields[1] switch { "0" => false, "1" => true, _ => null });
            Assert.True(fields[2] == Invariant(found.ParagraphLevel) && fields[3] == Levels(found) && fields[4] == Order(found), $"{line}\n{Levels(found)};{Order(found)}");
            count++;
        }

        Assert.True(count > 500);
    }

    [Fact]
    public void Classes_of_the_conformance_test_get_their_levels_and_order()
    {
        int count = 0;
        foreach (string line in Samples.Lines("bidi-classes.txt"))
        {
            string[] fields = line.Split(';');
            BidiClass[] classes = [.. fields[0].Split(' ').Select(Enum.Parse<BidiClass>)];
            int directions = int.Parse(fields[1], CultureInfo.InvariantCulture);
            foreach ((int bit, bool? isRightToLeft) in new (int, bool?)[] { (1, null), (2, false), (4, true) })
            {
                if ((directions & bit) != 0)
                {
                    BidiLine found = BidiAlgorithm.Resolve(new int[classes.Length], classes, isRightToLeft);
                    Assert.True(fields[2] == Levels(found) && fields[3] == Order(found), $"{line} ({bit})\n{Levels(found)};{Order(found)}");
                }
            }

            count++;
        }

        Assert.True(count > 500);
    }

    [Theory]
    [InlineData("שלום (abc) עולם", true, "םלוע (abc) םולש")]
    [InlineData("run קובץ.txt now", false, "run ץבוק.txt now")]
    [InlineData("מחיר 12.50", true, "12.50 ריחמ")]
    [InlineData("abc", true, "abc")]
    public void Reads_as_a_reader_of_the_language_expects(string text, bool isRightToLeft, string expected)
    {
        BidiLine line = BidiAlgorithm.Resolve([.. text.Select(static c => (int)c)], isRightToLeft);
        Assert.Equal(expected, string.Concat(line.FindVisualOrder().Select(i => (line.Levels[i] & 1) != 0 ? (char)CharacterProperties.GetMirrored(text[i]) : text[i])));
    }

    [Fact]
    public void Deep_nesting_and_endless_brackets_end()
    {
        int[] deep = [.. Enumerable.Repeat(0x2067, 3000), 0x5D0, .. Enumerable.Repeat(0x2069, 3000)];
        Assert.Equal(deep.Length, BidiAlgorithm.Resolve(deep, null).Levels.Length);
        int[] brackets = [.. Enumerable.Repeat((int)'(', 3000), 0x5D0, .. Enumerable.Repeat((int)')', 3000)];
        Assert.Equal(1, BidiAlgorithm.Resolve(brackets, null).ParagraphLevel);
    }

    private static string Levels(BidiLine line) => string.Join(' ', line.Levels.Select(static level => level == BidiLine.Removed ? "x" : Invariant(level)));

    private static string Order(BidiLine line) => string.Join(' ', line.FindVisualOrder().Select(static index => Invariant(index)));

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
