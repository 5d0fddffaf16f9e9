using DocGen.Diagrams.Model;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>The templates of a model, without those that would place themselves.</summary>
internal sealed class TemplateTable
{
    private readonly Dictionary<string, DataMapping> _templates = new(StringComparer.Ordinal);

    /// <summary>Reports every <c>is</c> that names no template, and every circle once, at the <c>is</c> that closes it.</summary>
    public static TemplateTable Read(DataMapping root, DiagnosticBag diagnostics)
    {
        TemplateTable table = new();
        Dictionary<string, List<DataScalar>> uses = new(StringComparer.Ordinal);
        foreach (DataEntry entry in root.Entries("templates"))
        {
            if (entry.Value is DataMapping template)
            {
                table._templates[entry.Key] = template;
                uses[entry.Key] = [];
            }
        }

        foreach (DataEntry entry in root.Entries("templates"))
        {
            Collect(entry.Value, uses.GetValueOrDefault(entry.Key, []), table, diagnostics);
        }

        foreach (DataEntry entry in root.Entries("components"))
        {
            Collect(entry.Value, [], table, diagnostics);
        }

        HashSet<string> finished = new(StringComparer.Ordinal);
        HashSet<string> circular = new(StringComparer.Ordinal);
        foreach (DataEntry entry in root.Entries("templates"))
        {
            FindCircles(entry.Key, uses, [], finished, circular, diagnostics);
        }

        foreach (string name in circular)
        {
            table._templates.Remove(name);
        }

        return table;
    }

    /// <summary>The keys of a component with those of its template, and of that one's template, that it does not have itself.</summary>
    public DataMapping Apply(DataMapping own)
    {
        if (own.Scalar("is") is not { } name || !_templates.TryGetValue(name.Value, out DataMapping? template))
        {
            return own;
        }

        DataMapping inherited = Apply(template);
        return own with { Entries = [.. own.Entries, .. inherited.Entries.Where(entry => own.Find(entry.Key) is null)] };
    }

    private static void Collect(DataNode node, List<DataScalar> uses, TemplateTable table, DiagnosticBag diagnostics)
    {
        if (node is not DataMapping component)
        {
            return;
        }

        if (component.Scalar("is") is { } name)
        {
            if (table._templates.ContainsKey(name.Value))
            {
                uses.Add(name);
            }
            else
            {
                diagnostics.Report(ModelRules.UnknownTemplate, name.Location, $"unknown template '{name.Value}'", Suggestion.Notes(name.Value, table._templates.Keys));
            }
        }

        foreach (DataEntry child in component.Entries("children"))
        {
            Collect(child.Value, uses, table, diagnostics);
        }
    }

    private static void FindCircles(
        string name,
        Dictionary<string, List<DataScalar>> uses,
        List<string> path,
        HashSet<string> finished,
        HashSet<string> circular,
        DiagnosticBag diagnostics)
    {
        if (finished.Contains(name) || !uses.TryGetValue(name, out List<DataScalar>? used))
        {
            return;
        }

        path.Add(name);
        foreach (DataScalar use in used)
        {
            int start = path.IndexOf(use.Value);
            if (start < 0)
            {
                FindCircles(use.Value, uses, path, finished, circular, diagnostics);
                continue;
            }

            circular.UnionWith(path.Skip(start));
            string chain = string.Join("' → '", path.Skip(start).Append(use.Value));
            diagnostics.Report(ModelRules.TemplateCycle, use.Location, $"template '{use.Value}' places itself", DiagnosticNote.Note($"'{chain}'"));
        }

        path.RemoveAt(path.Count - 1);
        finished.Add(name);
    }
}
