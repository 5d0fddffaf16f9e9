using System.Runtime.CompilerServices;
using System.Text;

namespace DocGen.Tests.Shared;

/// <summary>
/// Compares what a test made with an accepted file beside it, by Verify's conventions: <c>Type.Method.verified.ext</c>; on a difference
/// <c>Type.Method.received.ext</c> is written and the test fails. To accept: <c>SNAPSHOT=accept dotnet test tests/NAME</c>, then read the diff.
/// </summary>
internal static class Snapshot
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="extension">Without the dot.</param>
    /// <param name="name">Further part of the file's name where one test makes several.</param>
    public static void Match(string actual, string extension = "txt", string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string normal = actual.ReplaceLineEndings("\n");
        Match(
            Encoding.GetBytes(normal.EndsWith('\n') ? normal : normal + "\n"),
            extension,
            name,
            file,
            method,
            (expected, received) => Assert.Equal(Encoding.GetString(expected).ReplaceLineEndings("\n"), Encoding.GetString(received)));
    }

    /// <summary>As <see cref="Match(string, string, string?, string, string)"/>, byte for byte.</summary>
    public static void MatchBytes(ReadOnlySpan<byte> actual, string extension, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Match(actual.ToArray(), extension, name, file, method, static (expected, received) => Assert.True(expected.AsSpan().SequenceEqual(received), "the bytes differ"));

    private static void Match(byte[] actual, string extension, string? name, string file, string method, Action<byte[], byte[]> compare)
    {
        string type = Path.GetFileNameWithoutExtension(file);
        string stem = Path.Combine(FindFolder(file), $"{type}.{method}{(name is null ? "" : "." + name)}");
        string verified = $"{stem}.verified.{extension}";
        string received = $"{stem}.received.{extension}";
        if (Environment.GetEnvironmentVariable("SNAPSHOT") == "accept")
        {
            File.WriteAllBytes(verified, actual);
            File.Delete(received);
            return;
        }

        try
        {
            Assert.True(File.Exists(verified), $"no accepted file: {Path.GetFileName(verified)}; to accept: SNAPSHOT=accept dotnet test");
            compare(File.ReadAllBytes(verified), actual);
            File.Delete(received);
        }
        catch
        {
            File.WriteAllBytes(received, actual);
            throw;
        }
    }

    /// <summary>Paths in a build are mapped to <c>/_/</c>; the test's folder is found again from where it runs.</summary>
    private static string FindFolder(string file)
    {
        string folder = Path.GetDirectoryName(file)!;
        if (Directory.Exists(folder))
        {
            return folder;
        }

        string relative = folder.Replace('\\', '/').TrimStart('/');
        relative = relative.StartsWith("_/", StringComparison.Ordinal) ? relative[2..] : relative;
        for (DirectoryInfo? root = new(AppContext.BaseDirectory); root is not null; root = root.Parent)
        {
            if (Directory.Exists(Path.Combine(root.FullName, relative)))
            {
                return Path.Combine(root.FullName, relative);
            }
        }

        throw new DirectoryNotFoundException($"the folder of {file} is not above {AppContext.BaseDirectory}");
    }
}
