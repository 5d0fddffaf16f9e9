namespace DocGen.Templates.Evaluation;

/// <summary>What is put before the lines of what is printed.</summary>
/// <param name="OfBlock">Before all but the first line of the values of the current code block; null for nothing.</param>
/// <param name="OfText">
/// Before the lines of text: inside a function, what the block that called it had before its own lines. Null for nothing, as in the template itself.
/// </param>
internal readonly record struct Indentation(string? OfBlock, string? OfText);
