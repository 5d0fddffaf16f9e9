using System.Text;
using System.Text.Unicode;
using DocGen.Text;

namespace DocGen.Site.Themes;

/// <summary>Theme files as text.</summary>
internal static class ThemeText
{
    /// <summary>The text without byte-order mark; where bytes are not UTF-8, reported at the first of them, with U+FFFD in their place.</summary>
    public static SourceText Decode(ThemeFile file, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<byte> bytes = file.Content.Span;
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        SourceText source = new(file.Path, Encoding.UTF8.GetString(bytes));
        if (!Utf8.IsValid(bytes))
        {
            Utf8.ToUtf16(bytes, new char[bytes.Length], out int read, out int written, replaceInvalidSequences: false);
            diagnostics.Report(ThemeRules.NotUtf8, source.GetLocation(new TextSpan(written, 1)), $"byte '{bytes[read]:X2}' is not UTF-8", DiagnosticNote.Help("save the file as UTF-8"));
        }

        return source;
    }
}
