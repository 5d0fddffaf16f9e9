using DocGen.Files;
using DocGen.Text;

namespace DocGen.Tests.Files;

public sealed class TextDecoderTests
{
    [Fact]
    public void A_byte_order_mark_is_dropped_and_line_ends_are_kept()
    {
        Diagnosed<SourceText> text = TextDecoder.Decode("a.md", [0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\r', (byte)'\n', (byte)'b']);

        Assert.Empty(text.Diagnostics);
        Assert.Equal("a\r\nb", text.Value.Content);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x0A, 0xC3, 0xA9, 0xE9, 0x62 }, 2, 2, "byte 'E9' is not UTF-8")]
    [InlineData(new byte[] { 0x61, 0xE2, 0x82 }, 1, 2, "byte 'E2' is not UTF-8")]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80, 0xFF }, 1, 3, "byte 'FF' is not UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, 1, 1, "the file is UTF-16, not UTF-8")]
    public void The_first_bad_byte_is_shown(byte[] bytes, int line, int column, string message)
    {
        Diagnostic diagnostic = Assert.Single(TextDecoder.Decode("a.md", bytes).Diagnostics);

        Assert.Equal(message, diagnostic.Message);
        Assert.Equal(new TextPosition(line, column), diagnostic.Location!.Start);
    }
}
