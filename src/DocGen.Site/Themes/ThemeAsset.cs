namespace DocGen.Site.Themes;

/// <summary>A style sheet, script, font or picture of the theme as it is published.</summary>
/// <param name="Name">Path below the theme's <c>assets/</c>, by which templates ask for it.</param>
/// <param name="OutputPath">File below the output folder; its name holds a hash of its content, so that it can be cached for ever.</param>
public sealed record ThemeAsset(string Name, string OutputPath, ReadOnlyMemory<byte> Content);
