using System.Collections.Immutable;

namespace DocGen.Site.Highlighting;

/// <param name="name">File of its lexer; empty for text without colours.</param>
/// <param name="title">As people write it: <c>C#</c>.</param>
/// <param name="aliases">Separated by spaces.</param>
public sealed class CodeLanguage(string name, string title, string aliases)
{
    public string Name => name;

    public string Title => title;

    /// <summary>All that may stand behind a fence, the usual one first.</summary>
    public ImmutableArray<string> Names { get; } = [.. $"{name} {aliases}".Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
