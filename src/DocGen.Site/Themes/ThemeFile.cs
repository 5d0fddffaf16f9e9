namespace DocGen.Site.Themes;

/// <summary>A file of a theme.</summary>
/// <param name="Path">Path as the user knows it, for reports: <c>theme/templates/partials/head.html</c>.</param>
/// <param name="Content">The bytes as they stand on disk.</param>
public sealed record ThemeFile(string Path, ReadOnlyMemory<byte> Content);
