using System.Buffers;
using System.Net;
using System.Text;

namespace DocGen.Site.Markup;

/// <summary>Addresses as text: what kind they are, and how they are written into an attribute.</summary>
public static class UrlText
{
    private static readonly SearchValues<char> Unencoded = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~!*'();:@&=+$,/?#%");

    /// <summary>Whether the text starts with a scheme (<c>https:</c>, <c>mailto:</c>) or is relative to a scheme (<c>//host</c>).</summary>
    public static bool IsAbsolute(ReadOnlySpan<char> url) => url.StartsWith("//", StringComparison.Ordinal) || !Scheme(url).IsEmpty;

    /// <summary>The scheme without its colon; empty if there is none. A single letter is a drive, not a scheme.</summary>
    public static ReadOnlySpan<char> Scheme(ReadOnlySpan<char> url)
    {
        if (url.IsEmpty || !char.IsAsciiLetter(url[0]))
        {
            return [];
        }

        for (int i = 1; i < url.Length; i++)
        {
            if (url[i] == ':')
            {
                return i > 1 ? url[..i] : [];
            }

            if (!char.IsAsciiLetterOrDigit(url[i]) && url[i] is not ('+' or '-' or '.'))
            {
                return [];
            }
        }

        return [];
    }

    /// <summary>Whether following the address would run code: <c>javascript:</c>, <c>vbscript:</c>, or <c>data:</c> that is no plain picture.</summary>
    /// <remarks>Browsers ignore control characters and spaces inside a scheme, so they are ignored here.</remarks>
    public static bool IsActive(ReadOnlySpan<char> url)
    {
        Span<char> head = stackalloc char[32];
        int length = 0;
        foreach (char c in url)
        {
            if (c <= ' ' || c is '\u007F' or '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F'))
            {
                continue;
            }

            head[length++] = char.ToLowerInvariant(c);
            if (length == head.Length)
            {
                break;
            }
        }

        ReadOnlySpan<char> start = head[..length];
        if (start.StartsWith("javascript:", StringComparison.Ordinal) || start.StartsWith("vbscript:", StringComparison.Ordinal))
        {
            return true;
        }

        return start.StartsWith("data:", StringComparison.Ordinal) &&
            !(start.StartsWith("data:image/", StringComparison.Ordinal) && !start.StartsWith("data:image/svg", StringComparison.Ordinal));
    }

    /// <summary>Writes an address into a double-quoted attribute: characters that a URL cannot hold are percent-encoded as UTF-8, existing escapes stay.</summary>
    public static void Write(HtmlBuffer output, ReadOnlySpan<char> url)
    {
        Span<byte> utf8 = stackalloc byte[4];
        while (!url.IsEmpty)
        {
            int plain = url.IndexOfAnyExcept(Unencoded);
            ReadOnlySpan<char> run = plain < 0 ? url : url[..plain];
            WriteRun(output, run);
            if (plain < 0)
            {
                return;
            }

            url = url[plain..];
            Rune.DecodeFromUtf16(url, out Rune rune, out int consumed);
            foreach (byte value in utf8[..rune.EncodeToUtf8(utf8)])
            {
                output.Write([(byte)'%', Hex(value >> 4), Hex(value & 15)]);
            }

            url = url[consumed..];
        }
    }

    /// <summary>Path and fragment: the parts before and behind the first <c>#</c>, with a query left on the path; the fragment is decoded, null if there is none.</summary>
    public static (string Path, string? Fragment) SplitFragment(string url)
    {
        int hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (url, null) : (url[..hash], Decode(url[(hash + 1)..]));
    }

    /// <summary>Resolves percent escapes; <c>+</c> stays.</summary>
    public static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? WebUtility.UrlDecode(text.Replace("+", "%2B", StringComparison.Ordinal)) : text;

    private static void WriteRun(HtmlBuffer output, ReadOnlySpan<char> run)
    {
        while (run.IndexOf('&') is int found && found >= 0)
        {
            output.WriteRaw(run[..found]);
            output.Write("&amp;"u8);
            run = run[(found + 1)..];
        }

        output.WriteRaw(run);
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}
