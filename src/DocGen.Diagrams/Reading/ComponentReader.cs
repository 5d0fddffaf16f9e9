using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>Reads the keys of placed components.</summary>
internal static class ComponentReader
{
    public static ImmutableArray<Component> Read(ImmutableArray<PlacedComponent> placed, HashSet<string> kinds, ReadingContext context)
    {
        ImmutableArray<Component>.Builder components = ImmutableArray.CreateBuilder<Component>(placed.Length);
        foreach (PlacedComponent component in placed)
        {
            components.Add(Read(component, kinds, context));
        }

        return components.MoveToImmutable();
    }

    private static Component Read(PlacedComponent placed, HashSet<string> kinds, ReadingContext context)
    {
        DataMapping body = placed.Body;
        string scope = $"components.{placed.FullId}";
        context.Overlays.Know("components", placed.FullId);
        string id = placed.FullId[(placed.FullId.LastIndexOf('.') + 1)..];
        return new Component(
            placed.FullId,
            placed.Parent,
            context.Name(body, scope, id),
            context.Reference(body, "kind", ModelRules.UnknownKind, "kind", kinds),
            body.Text("icon"),
            [.. body.Scalars("aka").Select(static s => s.Value)],
            body.Text("technology") ?? "",
            context.Text(body, scope, "summary"),
            context.Text(body, scope, "description"),
            context.Text(body, scope, "hint"),
            context.Text(body, scope, "tldr"),
            body.Map("card") is { } card ? ReadCard(card, scope, context) : null,
            ReadFacts(body, scope, context),
            context.List(body, scope, "members"),
            body.Flag("optional"),
            [.. body.Scalars("tags").Select(static s => s.Value)],
            body.Map("page") is { } page && page.Text("ref") is { } pageRef ? new PageTarget(pageRef, page.Text("anchor"), page.Location) : null,
            placed.Location);
    }

    private static Card ReadCard(DataMapping card, string component, ReadingContext context)
    {
        context.Overlays.Know(component, "card");
        string scope = $"{component}.card";
        return new Card(card.Text("icon") ?? "", context.Text(card, scope, "title"), context.Text(card, scope, "body"), context.Text(card, scope, "keyRole"));
    }

    private static ImmutableArray<Fact> ReadFacts(DataMapping body, string scope, ReadingContext context)
    {
        ImmutableArray<DataNode> facts = [.. body.Items("facts").Where(static fact => fact is DataScalar or DataMapping)];
        var lists = context.Overlays.Lists(scope, "facts", facts.Length);
        return [.. facts.Select((fact, i) => ReadFact(fact, [.. lists.Select(list => (list.Language, list.Items[i]))], $"{scope}.facts", context))];
    }

    /// <summary>Facts stand in a list, so that the check of paths does not come to their keys.</summary>
    private static void CheckFactKeys(DataNode translation, string path, ReadingContext context)
    {
        foreach (DataEntry entry in (translation as DataMapping)?.Entries ?? [])
        {
            if (entry.Key is not ("text" or "items"))
            {
                context.Diagnostics.Report(ModelRules.UnknownPath, entry.KeyLocation, $"unknown path '{path}.{entry.Key}'", Suggestion.Notes(entry.Key, ["text", "items"]));
            }
            else if (entry is { Key: "text", Value: not DataScalar })
            {
                context.Diagnostics.Report(ModelRules.WrongType, entry.Value.Location, $"'text' takes text, not {entry.Value.KindName}");
            }
        }
    }

    private static Fact ReadFact(DataNode fact, ImmutableArray<(LanguageTag Language, DataNode Node)> translations, string path, ReadingContext context)
    {
        DataScalar? text = fact as DataScalar ?? (fact as DataMapping)?.Scalar("text");
        ImmutableArray<DataScalar> items = (fact as DataMapping)?.Scalars("items") ?? [];
        List<Translation> texts = [];
        List<(LanguageTag Language, ImmutableArray<DataNode> Items)> itemLists = [];
        foreach ((LanguageTag language, DataNode node) in translations)
        {
            CheckFactKeys(node, path, context);
            if ((node as DataScalar ?? (node as DataMapping)?.Scalar("text")) is { Value.Length: > 0 } translated)
            {
                texts.Add(new Translation(language, translated.Value, translated.Location));
            }

            switch (node)
            {
                case DataMapping mapping when mapping["items"] is { } list:
                    if (context.Overlays.CheckLength("items", list, items.Length) is { IsDefault: false } checkedItems)
                    {
                        itemLists.Add((language, checkedItems));
                    }

                    break;
                case DataSequence:
                    context.Diagnostics.Report(ModelRules.WrongType, node.Location, $"'facts' takes text or a mapping, not {node.KindName}");
                    break;
                default:
                    break;
            }
        }

        return new Fact(
            new LocalizedText(text?.Value ?? "", [.. texts], false, text?.Location),
            [
                .. items.Select((item, i) => new LocalizedText(
                    item.Value,
                    [.. itemLists.Where(list => list.Items[i] is DataScalar { Value.Length: > 0 })
                        .Select(list => new Translation(list.Language, ((DataScalar)list.Items[i]).Value, list.Items[i].Location))],
                    false,
                    item.Location)),
            ]);
    }
}
