using DocGen.Diagrams.Model;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>Looks at templates themselves, so that one that is never placed is checked too.</summary>
internal static class TemplateChecks
{
    public static void CheckKinds(DataMapping root, HashSet<string> kinds, ReadingContext context)
    {
        foreach (DataEntry entry in root.Entries("templates"))
        {
            Check(entry.Value, kinds, context);
        }
    }

    private static void Check(DataNode node, HashSet<string> kinds, ReadingContext context)
    {
        if (node is not DataMapping template)
        {
            return;
        }

        context.Reference(template, "kind", ModelRules.UnknownKind, "kind", kinds);
        foreach (DataEntry child in template.Entries("children"))
        {
            Check(child.Value, kinds, context);
        }
    }
}
