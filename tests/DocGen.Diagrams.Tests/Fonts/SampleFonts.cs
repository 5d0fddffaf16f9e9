using System.Reflection;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Tests.Fonts;

internal static class SampleFonts
{
    public static byte[] ReadBytes(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static OpenTypeFont Open(string name) => Open(ReadBytes(name));

    public static OpenTypeFont Open(byte[] bytes)
    {
        Assert.True(OpenTypeFont.TryRead(bytes, out OpenTypeFont? font, out string error), error);
        return font!;
    }
}
