namespace DocGen.Text;

/// <summary>A place as editors show it: 1-based line, 1-based column in UTF-16 code units.</summary>
public readonly record struct TextPosition(int Line, int Column);
