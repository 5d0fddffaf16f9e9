namespace DocGen.Templates.Tests.Documentation;

/// <summary>A row of a Markdown table without bars in its cells.</summary>
internal sealed class TableRow(int line, string text)
{
    /// <summary>0-based line on the page.</summary>
    public int Line => line;

    public string[] Cells { get; } = [.. text.Split('|')[1..^1].Select(static cell => cell.Trim())];

    /// <summary>The code that a cell is; null where it is something else.</summary>
    public string? Code(int cell) =>
        Cells[cell] is ['`', .. string code, '`'] && !code.Contains('`', StringComparison.Ordinal) ? code : null;

    /// <summary>The row with other code in its last cell.</summary>
    public string With(string code) => $"| {string.Join(" | ", [.. Cells[..^1], $"`{code}`"])} |";
}
