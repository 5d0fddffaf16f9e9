namespace DocGen.Tests.Building;

public sealed class ImageFuzzTests
{
    /// <summary>The benchmark project runs the same over half a million files.</summary>
    [Fact]
    public void Damaged_pictures_cause_no_fault()
    {
        ImageFuzzer fuzzer = new(88172645);
        for (int i = 0; i < 3000; i++)
        {
            fuzzer.RunOnce();
        }

        Assert.InRange(fuzzer.Read, 150, 1500);
    }
}
