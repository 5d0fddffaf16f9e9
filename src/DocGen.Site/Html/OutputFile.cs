namespace DocGen.Site.Html;

/// <summary>A file of the finished site.</summary>
/// <param name="Path">Below the output folder, with <c>/</c>.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
