namespace DocGen.Templates.Tests.Fuzzing;

/// <summary>Writes well-formed programs by chance.</summary>
internal static class Grammar
{
    private static readonly string[] Literals = ["1", "2.5", "\"t\"", "'q'", "`v`", "true", "null", "[1, 2]", "{a: 1}", "$\"i{1}\"", "0x1F", "3m", "1e3"];
    private static readonly string[] Paths = ["x", "page.title", "items[0].name", "items[-1]", "$y", "$0", "user?.name", "this.count", "page[\"title\"]", "for.index"];
    private static readonly string[] Operators = ["+", "-", "*", "/", "//", "%", "==", "!=", "<", ">=", "&&", "||", "??", "?!"];
    private static readonly string[] Filters = ["string.upcase", "array.size", "object.default 1", "string.append \"z\"", "object.typeof", "math.plus 1", "object.to_json"];

    public static string Statements(Chance chance, int depth)
    {
        List<string> statements = [];
        int count = 1 + chance.Next(3);
        for (int i = 0; i < count; i++)
        {
            statements.Add(Statement(chance, depth));
        }

        return string.Join("; ", statements);
    }

    private static string Statement(Chance chance, int depth) => chance.Next(depth <= 0 ? 3 : 12) switch
    {
        0 => Expression(chance, depth),
        1 => $"x = {Expression(chance, depth)}",
        2 => $"$y = {Expression(chance, depth)}",
        3 => $"if {Expression(chance, depth - 1)}; {Statements(chance, depth - 1)}; else; {Statements(chance, depth - 1)}; end",
        4 => $"for i in items; {Statements(chance, depth - 1)}; end",
        5 => $"for i in (1..3) reversed; {Statements(chance, depth - 1)}; else; 1; end",
        6 => $"case {Expression(chance, depth - 1)}; when 1, 2; {Statements(chance, depth - 1)}; else; 2; end",
        7 => $"capture z; {Statements(chance, depth - 1)}; end",
        8 => $"func f; {Statements(chance, depth - 1)}; ret {Expression(chance, depth - 1)}; end",
        9 => $"with page; {Statements(chance, depth - 1)}; end",
        10 => $"while false; {Statements(chance, depth - 1)}; end",
        _ => $"}} text {{{{ {Statements(chance, depth - 1)}".Replace("} text", "}} text", StringComparison.Ordinal),
    };

    private static string Expression(Chance chance, int depth) => chance.Next(depth <= 0 ? 2 : 8) switch
    {
        0 => Literals[chance.Next(Literals.Length)],
        1 => Paths[chance.Next(Paths.Length)],
        2 => $"({Expression(chance, depth - 1)})",
        3 => $"({Expression(chance, depth - 1)}) {Operators[chance.Next(Operators.Length)]} ({Expression(chance, depth - 1)})",
        4 => $"({Expression(chance, depth - 1)} | {Filters[chance.Next(Filters.Length)]})",
        5 => $"!({Expression(chance, depth - 1)})",
        6 => $"(({Expression(chance, depth - 1)}) ? ({Expression(chance, depth - 1)}) : 2)",
        _ => $"[{Expression(chance, depth - 1)}, {Expression(chance, depth - 1)}]",
    };
}
