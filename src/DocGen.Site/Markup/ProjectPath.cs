namespace DocGen.Site.Markup;

/// <summary>Paths relative to the project, with <c>/</c>, as texts: no disk is asked.</summary>
public static class ProjectPath
{
    /// <summary>Joins a folder and a relative path and resolves <c>.</c> and <c>..</c>.</summary>
    /// <param name="folder">Without slash at the end; empty for the project itself.</param>
    /// <returns>Without slash at either end; null if the path leads out of the project.</returns>
    public static string? Combine(string folder, string path)
    {
        if (!path.Contains('.', StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal))
        {
            string simple = path.Trim('/');
            return folder.Length == 0 ? simple : simple.Length == 0 ? folder : $"{folder}/{simple}";
        }

        int longest = folder.Length + path.Length + 1;
        Span<char> result = longest <= 512 ? stackalloc char[512] : new char[longest];
        folder.CopyTo(result);
        int length = folder.Length;
        foreach (Range range in path.AsSpan().SplitAny('/', '\\'))
        {
            ReadOnlySpan<char> part = path.AsSpan(range);
            if (part is "" or ".")
            {
                continue;
            }

            if (part is not "..")
            {
                if (length > 0)
                {
                    result[length++] = '/';
                }

                part.CopyTo(result[length..]);
                length += part.Length;
            }
            else if (length == 0)
            {
                return null;
            }
            else
            {
                length = Math.Max(0, result[..length].LastIndexOf('/'));
            }
        }

        return result[..length].ToString();
    }

    /// <summary>The folder of a file, without slash at the end; empty at the top.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is int slash and > 0 ? path[..slash] : "";

    /// <summary>The last segment.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The way from a folder to a file or folder, with <c>../</c> as needed.</summary>
    /// <param name="fromFolder">Without slash at the end; empty at the top.</param>
    public static string Relative(string fromFolder, string to)
    {
        string[] from = fromFolder.Length == 0 ? [] : fromFolder.Split('/');
        string[] target = to.Split('/');
        int shared = 0;
        while (shared < from.Length && shared < target.Length - 1 && from[shared] == target[shared])
        {
            shared++;
        }

        return string.Concat(Enumerable.Repeat("../", from.Length - shared)) + string.Join('/', target[shared..]);
    }
}
