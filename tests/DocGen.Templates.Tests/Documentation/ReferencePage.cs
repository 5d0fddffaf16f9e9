namespace DocGen.Templates.Tests.Documentation;

/// <summary>A page of the documentation as tests read it: lines of text, rows of tables, fenced blocks.</summary>
internal sealed class ReferencePage
{
    private readonly string _path;

    public ReferencePage(string name)
    {
        _path = Path.Combine(Folder(), name);
        Lines = File.ReadAllText(_path).ReplaceLineEndings("\n").Split('\n');
    }

    public string[] Lines { get; }

    /// <summary>Whether the results on the page are to be written and not compared: <c>SNAPSHOT=accept dotnet test …</c>.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable("SNAPSHOT") == "accept";

    /// <summary>The rows of all tables, but for their heads.</summary>
    public IEnumerable<TableRow> Rows()
    {
        for (int i = 2; i < Lines.Length; i++)
        {
            if (Lines[i].StartsWith('|') && Lines[i - 1].StartsWith('|') && !Lines[i].StartsWith("|-", StringComparison.Ordinal))
            {
                yield return new TableRow(i, Lines[i]);
            }
        }
    }

    /// <summary>Fenced blocks that begin at the start of a line, in their order.</summary>
    public IEnumerable<FencedBlock> Blocks()
    {
        for (int i = 0; i < Lines.Length; i++)
        {
            if (Lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                int end = Array.IndexOf(Lines, "```", i + 1);
                yield return new FencedBlock(i, Lines[i][3..], string.Join('\n', Lines[(i + 1)..end]));
                i = end;
            }
        }
    }

    public void Save() => File.WriteAllText(_path, string.Join('\n', Lines));

    private static string Folder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "docgen.json")))
            {
                return Path.Combine(folder.FullName, "content", "en", "reference");
            }
        }

        throw new DirectoryNotFoundException("docgen.json is in no folder above the tests");
    }
}

/// <param name="Line">0-based line of the opening fence.</param>
/// <param name="Info">What stands behind the fence.</param>
internal sealed record FencedBlock(int Line, string Info, string Text);
