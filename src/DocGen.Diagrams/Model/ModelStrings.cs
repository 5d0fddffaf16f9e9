using System.Collections.Immutable;

namespace DocGen.Diagrams.Model;

/// <summary>A text of a model that can be translated.</summary>
/// <param name="Path">The path in an overlay, parts joined by dots; items of lists by 0-based number (<c>components.web.facts.0</c>).</param>
public sealed record ModelString(string Path, LocalizedText Text);

/// <summary>Lists the texts of a model for translation: status, export, checks.</summary>
public static class ModelStrings
{
    /// <summary>Every text that has a source text, in the order of the file. Names that equal their ids are there too, as <see cref="LocalizedText.IsIdentifier"/>.</summary>
    public static ImmutableArray<ModelString> List(DiagramModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        ImmutableArray<ModelString>.Builder strings = ImmutableArray.CreateBuilder<ModelString>();
        Add("title", model.Title);
        Add("description", model.Description);
        foreach (ComponentKind kind in model.Kinds)
        {
            Add($"kinds.{kind.Id}.name", kind.Name);
        }

        foreach (RelationKind kind in model.RelationKinds)
        {
            Add($"relationKinds.{kind.Id}.name", kind.Name);
        }

        foreach (Component component in model.Components)
        {
            AddComponent($"components.{component.FullId}", component);
        }

        foreach (Relation relation in model.Relations)
        {
            Add($"relations.{relation.Id}.label", relation.Label);
        }

        foreach (Note note in model.Notes)
        {
            Add($"notes.{note.Id}.text", note.Text);
        }

        foreach (View view in model.Views)
        {
            // A title that the view took from the model is translated there.
            if (view.Title.Location is not null)
            {
                Add($"views.{view.Id}.title", view.Title);
            }

            Add($"views.{view.Id}.alt", view.Alt);
            foreach (ViewStep step in view.Steps)
            {
                Add($"views.{view.Id}.steps.{step.Id}.text", step.Text);
            }
        }

        return strings.ToImmutable();

        void AddComponent(string path, Component component)
        {
            Add($"{path}.name", component.Name);
            Add($"{path}.summary", component.Summary);
            Add($"{path}.description", component.Description);
            Add($"{path}.hint", component.Hint);
            Add($"{path}.tldr", component.Tldr);
            if (component.Card is { } card)
            {
                Add($"{path}.card.title", card.Title);
                Add($"{path}.card.body", card.Body);
                Add($"{path}.card.keyRole", card.KeyRole);
            }

            for (int i = 0; i < component.Facts.Length; i++)
            {
                Fact fact = component.Facts[i];
                Add(fact.Items.IsEmpty ? $"{path}.facts.{i}" : $"{path}.facts.{i}.text", fact.Text);
                for (int j = 0; j < fact.Items.Length; j++)
                {
                    Add($"{path}.facts.{i}.items.{j}", fact.Items[j]);
                }
            }

            for (int i = 0; i < component.Members.Length; i++)
            {
                Add($"{path}.members.{i}", component.Members[i]);
            }
        }

        void Add(string path, LocalizedText text)
        {
            if (text.Source.Length > 0)
            {
                strings.Add(new ModelString(path, text));
            }
        }
    }
}
