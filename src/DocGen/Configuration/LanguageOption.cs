using DocGen.Text;

namespace DocGen.Configuration;

/// <summary>A language as configuration gives it.</summary>
/// <param name="Tag">As written.</param>
/// <param name="Name">Null: the language's own name.</param>
/// <param name="IsRightToLeft">Null: by the tag.</param>
/// <param name="Fallback">As written; null: the default language.</param>
/// <param name="Location">Where the tag stands; null if the language was found in the content.</param>
public sealed record LanguageOption(string Tag, string? Name, bool? IsRightToLeft, string? Fallback, SourceLocation? Location, SourceLocation? FallbackLocation);
