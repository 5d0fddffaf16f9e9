using DocGen.Diagrams.Unicode;

namespace DocGen.Diagrams.Tests.Unicode;

public sealed class CharacterPropertiesTests
{
    [Theory]
    [InlineData('a', "Latn", JoiningType.NonJoining)]
    [InlineData(0x628, "Arab", JoiningType.Dual)]
    [InlineData(0x627, "Arab", JoiningType.Right)]
    [InlineData(0x64E, "Zinh", JoiningType.Transparent)]
    [InlineData(0x640, "Zyyy", JoiningType.JoinCausing)]
    [InlineData(0x4E2D, "Hani", JoiningType.NonJoining)]
    [InlineData(0x1E922, "Adlm", JoiningType.Dual)]
    [InlineData(0x10FFFF, "Zzzz", JoiningType.NonJoining)]
    public void Scripts_and_joining_are_known(int codePoint, string script, JoiningType joining)
    {
        Assert.Equal(script, CharacterProperties.GetScript(codePoint));
        Assert.Equal(joining, CharacterProperties.GetJoiningType(codePoint));
    }

    [Fact]
    public void Brackets_come_in_pairs_and_mirrors_go_both_ways()
    {
        Assert.Equal(')', CharacterProperties.GetPairedBracket('(', out bool isOpening));
        Assert.True(isOpening);
        Assert.Equal(0, CharacterProperties.GetPairedBracket('a', out _));
        Assert.Equal('«', CharacterProperties.GetMirrored('»'));
        Assert.Equal('≥', CharacterProperties.GetMirrored('≤'));
        Assert.Equal('a', CharacterProperties.GetMirrored('a'));
    }
}
