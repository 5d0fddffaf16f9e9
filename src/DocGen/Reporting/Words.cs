using System.Diagnostics;
using DocGen.Text;

namespace DocGen.Reporting;

/// <summary>The words that all formats share.</summary>
internal static class Words
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Information => "info",
        _ => throw new UnreachableException(),
    };

    public static string Of(NoteKind kind) => kind switch
    {
        NoteKind.Help => "help",
        NoteKind.AlsoIn => "also in",
        NoteKind.Note => "note",
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether the location is a place in a text; else it names a file or folder as a whole.</summary>
    public static bool HasPlace(SourceLocation location) => location.Source.Content.Length > 0;

    /// <summary><c>path:line:column</c>, or the path alone where there is no text.</summary>
    public static string Place(SourceLocation location) => HasPlace(location) ? location.ToString() : location.Path;

    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
