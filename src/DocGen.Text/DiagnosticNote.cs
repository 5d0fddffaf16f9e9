namespace DocGen.Text;

/// <summary>A line below a diagnostic.</summary>
/// <param name="Kind">Which word stands before it.</param>
/// <param name="Text">The advice or what the other place is; no full stop.</param>
/// <param name="Location">A second place, where there is one.</param>
public sealed record DiagnosticNote(NoteKind Kind, string Text, SourceLocation? Location = null)
{
    public static DiagnosticNote Help(string text) => new(NoteKind.Help, text);

    public static DiagnosticNote AlsoIn(string text, SourceLocation? location = null) => new(NoteKind.AlsoIn, text, location);

    public static DiagnosticNote Note(string text, SourceLocation? location = null) => new(NoteKind.Note, text, location);
}

/// <summary>What a note is: advice, the same fault elsewhere, or a related place.</summary>
public enum NoteKind
{
    Help,
    AlsoIn,
    Note,
}
