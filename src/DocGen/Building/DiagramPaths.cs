using DocGen.Files;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Where drawings stand in the output. Names hold no fingerprint, so that other documents can link to them.</summary>
internal static class DiagramPaths
{
    /// <summary><c>diagrams/model/view.da.svg</c>.</summary>
    /// <param name="suffix">With its dot: <c>.svg</c>, <c>@2x.png</c>.</param>
    public static string OfView(string key, LanguageTag language, string suffix) => $"diagrams/{key}.{language}{suffix}";

    /// <summary><c>diagrams/model/view.json</c>: files without text.</summary>
    public static string OfView(string key, string suffix) => $"diagrams/{key}{suffix}";

    /// <summary>
    /// The place of a view's <c>image</c>: the path itself for the source language, <c>name.da.png</c> for others. The content folder and
    /// leading dots of folders are dropped, because hosts hide dot folders.
    /// </summary>
    public static string OfImage(string image, string contentRoot, LanguageTag? language)
    {
        string path = contentRoot.Length > 0 && image.StartsWith(contentRoot, StringComparison.Ordinal) ? image[contentRoot.Length..] : image;
        path = string.Join('/', path.Split('/').Select(static part => part.TrimStart('.')).Where(static part => part.Length > 0));
        return WithLanguage(path, language);
    }

    /// <summary><c>name.png</c> becomes <c>name.da.png</c>.</summary>
    /// <param name="language">Null: the path stays.</param>
    public static string WithLanguage(string path, LanguageTag? language)
    {
        string extension = ProjectPath.Extension(path);
        return language is { } tag ? $"{path[..^extension.Length]}.{tag}{extension}" : path;
    }

    /// <summary><c>diagrams/inline/guide-start-1.en.svg</c>: the first drawn fence of a page.</summary>
    public static string OfFence(string fenceKey, LanguageTag language) => $"diagrams/inline/{fenceKey}.{language}.svg";
}
