using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Builtins;

/// <summary>Hashes in lower-case hexadecimal and Base64, over the UTF-8 of the text.</summary>
internal static class TextHashes
{
    [SuppressMessage("Security", "CA5350", Justification = "The language has it: for addresses of avatars and cache keys, not for secrets")]
    [SuppressMessage("Security", "CA5351", Justification = "The language has it: for addresses of avatars and cache keys, not for secrets")]
    public static LibraryBuilder Add(LibraryBuilder library) => library
        .Add("md5", "text", static c => Hash(c, MD5.HashData))
        .Add("sha1", "text", static c => Hash(c, SHA1.HashData))
        .Add("sha256", "text", static c => Hash(c, SHA256.HashData))
        .Add("sha512", "text", static c => Hash(c, SHA512.HashData))
        .Add("hmac_sha1", "text secretKey", static c => Hash(c, t => HMACSHA1.HashData(Key(c), t)))
        .Add("hmac_sha256", "text secretKey", static c => Hash(c, t => HMACSHA256.HashData(Key(c), t)))
        .Add("hmac_sha512", "text secretKey", static c => Hash(c, t => HMACSHA512.HashData(Key(c), t)))
        .Add("base64_encode", "text", static c => Convert.ToBase64String(Encoding.UTF8.GetBytes(c.Text(0))))
        .Add("base64_decode", "text", Decode);

    private static byte[] Key(TemplateCall call) => Encoding.UTF8.GetBytes(call.Text(1));

    private static TemplateValue Hash(TemplateCall call, Func<byte[], byte[]> hash) =>
        TemplateValue.FromText(Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(call.Text(0)))));

    private static TemplateValue Decode(TemplateCall call)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(call.Text(0)));
        }
        catch (FormatException)
        {
            throw call.FailAt(0, $"'{call.Text(0)}' is no Base64");
        }
    }
}
