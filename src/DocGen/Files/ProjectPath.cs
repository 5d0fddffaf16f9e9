namespace DocGen.Files;

/// <summary>Paths below a folder of the project: <c>/</c> between the parts, no slash at the ends, empty for the folder itself.</summary>
public static class ProjectPath
{
    /// <summary>
    /// Resolves <c>.</c>, <c>..</c>, doubled slashes and <c>\</c> by text alone.
    /// </summary>
    /// <returns>False for a path that is absolute or leads out of the folder.</returns>
    public static bool TryNormalize(string path, out string normalized)
    {
        normalized = "";
        string text = path.Replace('\\', '/');
        if (text.StartsWith('/') || (text.Length >= 2 && text[1] == ':' && char.IsAsciiLetter(text[0])))
        {
            return false;
        }

        List<string> parts = [];
        foreach (string part in text.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return false;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        normalized = string.Join('/', parts);
        return true;
    }

    /// <summary>Joins two normalized paths, either of which may be empty.</summary>
    public static string Combine(string folder, string path) =>
        folder.Length == 0 ? path : path.Length == 0 ? folder : folder.EndsWith('/') ? folder + path : folder + "/" + path;

    /// <summary>Whether the path is the folder or lies below it; both normalized, or both full.</summary>
    public static bool IsInside(string folder, string path, StringComparison comparison = StringComparison.Ordinal) =>
        folder.Length == 0 || path.Equals(folder, comparison) ||
        (path.StartsWith(folder, comparison) && (folder.EndsWith('/') || (path.Length > folder.Length && path[folder.Length] == '/')));

    /// <summary>The path below the folder.</summary>
    /// <returns>Null if it is not inside.</returns>
    public static string? RelativeTo(string folder, string path, StringComparison comparison = StringComparison.Ordinal) =>
        !IsInside(folder, path, comparison) ? null
        : path.Length == folder.Length ? ""
        : path[(folder.Length + (folder.Length == 0 || folder.EndsWith('/') ? 0 : 1))..];

    /// <summary>The folder of a path; empty at the top. Of a full path at the root, the root.</summary>
    public static string Parent(string path) => path.LastIndexOf('/') switch
    {
        < 0 => "",
        0 => path.Length > 1 ? "/" : "",
        int slash => path[..slash],
    };

    /// <summary>The last part.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>From the last dot of the name, in lower case; empty for a name without one or with one only at its start.</summary>
    public static string Extension(string path)
    {
        string name = Name(path);
        int dot = name.LastIndexOf('.');
        return dot <= 0 ? "" : name[dot..].ToLowerInvariant();
    }
}
