using System.Text;
using DocGen.Text;

namespace DocGen.Site.Themes;

/// <summary>Theme files as text.</summary>
internal static class ThemeText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without byte-order mark; null, and reported, where it is not UTF-8.</summary>
    public static SourceText? Decode(ThemeFile file, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<byte> bytes = file.Content.Span;
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        try
        {
            return new SourceText(file.Path, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            SourceText empty = new(file.Path, "");
            diagnostics.Report(ThemeRules.NotUtf8, empty.GetLocation(default), $"'{file.Path}' is not UTF-8");
            return null;
        }
    }
}
