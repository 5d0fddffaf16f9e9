namespace DocGen.Site.Themes;

/// <summary>The files of one theme, or of what a project lays over it. Thread-safe.</summary>
public interface IThemeFiles
{
    /// <summary>Paths below the theme's folder with <c>/</c>, in ordinal order.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <param name="path">Below the theme's folder: <c>templates/base.html</c>, <c>strings/da.yaml</c>, <c>assets/docgen.css</c>.</param>
    /// <returns>Null where there is no such file.</returns>
    ThemeFile? Find(string path);
}
