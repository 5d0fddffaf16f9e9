using System.Text;

namespace DocGen.Site.Html;

/// <summary>Writes the reference page of what templates see.</summary>
public static class ThemeReference
{
    /// <summary>Markdown from the first heading on.</summary>
    public static string Write()
    {
        StringBuilder text = new();
        text.Append("## Functions\n\nBeside the [functions of the language](template-functions.md) a theme has these.\n\n| Call | What it gives | Example |\n|---|---|---|\n");
        foreach (ThemeFunction function in ThemeFunctions.All)
        {
            text.Append($"| `{function.Name}{(function.Parameters.Length == 0 ? "" : " " + function.Parameters)}` | {Cell(function.Meaning)} | `{Cell(function.Example)}` |\n");
        }

        text.Append("\n`?` marks what may be left out, and below what may be missing: a missing member is null, which prints nothing and counts as false.\n"
            + "Markup is text that is HTML already. A type that is no text, boolean, number, markup or object stands below under its name.\n");
        foreach (ContractObject contract in ThemeContract.Objects)
        {
            text.Append($"\n## {contract.Name}\n\n");
            if (contract.Meaning.Length > 0)
            {
                text.Append(contract.Meaning).Append("\n\n");
            }

            text.Append("| Member | Type | Meaning |\n|---|---|---|\n");
            foreach (ContractMember member in contract.Members)
            {
                text.Append($"| `{member.Name}` | {member.Type} | {member.Meaning} |\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
