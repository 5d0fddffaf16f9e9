namespace DocGen.Text.Data;

/// <summary>The rules under which a kind of file reports its faults, so that each keeps its own range of ids.</summary>
/// <param name="Syntax">The file is not well-formed.</param>
/// <param name="DuplicateKey">A key stands twice in one mapping.</param>
/// <param name="UnknownKey">A key that nothing reads.</param>
/// <param name="WrongType">A value of another kind than the key takes, or out of its range.</param>
public sealed record DataRules(Rule Syntax, Rule DuplicateKey, Rule UnknownKey, Rule WrongType);
