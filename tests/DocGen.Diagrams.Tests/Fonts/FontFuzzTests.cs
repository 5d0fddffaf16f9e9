namespace DocGen.Diagrams.Tests.Fonts;

public sealed class FontFuzzTests
{
    /// <summary>A long run is <c>dotnet run --project bench/DocGen.Bench -c Release -- fuzz-fonts</c>.</summary>
    [Fact]
    public void Fonts_with_mutated_bytes_neither_throw_nor_hang()
    {
        var fuzzer = new FontFuzzer(2463534242);
        for (int i = 0; i < 1500; i++)
        {
            fuzzer.RunOnce();
        }
    }
}
