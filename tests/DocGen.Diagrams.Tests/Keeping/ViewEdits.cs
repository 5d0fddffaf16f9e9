using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Tests.Keeping;

/// <summary>A view to which one component with one relation was added.</summary>
/// <param name="Name">Says which.</param>
internal sealed record ViewEdit(string Name, ViewGraph Graph);

/// <summary>The small edits that authors make: one component more, inside any container of a view and related to any component of it.</summary>
internal static class ViewEdits
{
    /// <summary>Texts of many lengths; the first is as long as most names are.</summary>
    private static readonly string[] Names = ["New component", "Queue", "Service that keeps the books", "Store of records", "A"];
    private static readonly string[] Labels = ["", "asks", "", "sends the finished orders"];

    /// <summary>All edits, in the order of the components, and with each the containers. Names, labels and directions take turns.</summary>
    public static IEnumerable<ViewEdit> All(ViewGraph graph)
    {
        int[] containers = [-1, .. graph.Nodes.Where(static node => node.IsContainer).Select(static node => node.Index)];
        int turn = 0;
        foreach (ViewNode related in graph.Nodes)
        {
            foreach (int container in containers.Where(container => !IsIn(graph, container, related.Index)))
            {
                yield return Extend(graph, container, related, turn++);
            }
        }
    }

    /// <summary>A component like those beside it, so that it takes part in their common width.</summary>
    private static ViewEdit Extend(ViewGraph graph, int container, ViewNode related, int turn)
    {
        ViewNode like = graph.Nodes.FirstOrDefault(node => node.Parent == container && !node.IsContainer) ?? related;
        string id = container < 0 ? "new" : $"{graph.Nodes[container].Component.FullId}.new";
        Component component = like.Component with
        {
            FullId = id,
            Parent = container < 0 ? null : graph.Nodes[container].Component.FullId,
            Name = new LocalizedText(Names[turn % Names.Length], []),
            Members = [],
            MethodCount = 0,
            MemberStyles = [],
        };
        string other = related.Component.FullId;
        bool leadsIn = turn % 2 == 0;
        var relation = new Relation("new", leadsIn ? other : id, leadsIn ? id : other, null, new LocalizedText(Labels[turn % Labels.Length], []), "", "", "", RelationBasis.Text, graph.View.Location);
        int index = graph.Nodes.Length;
        var edge = new ViewEdge("new", leadsIn ? related.Index : index, leadsIn ? index : related.Index, [relation], null, -1);
        string name = $"'{Names[turn % Names.Length]}' in '{(container < 0 ? "" : graph.Nodes[container].Component.FullId)}' {(leadsIn ? "from" : "to")} '{other}'";
        return new ViewEdit(name, graph with
        {
            Nodes = graph.Nodes.Add(new ViewNode(index, container, component, like.Kind, NodeRole.Selected, IsContainer: false)),
            Edges = graph.Edges.Add(edge),
        });
    }

    /// <summary>Whether a container is inside a component, or is it: the relation would lead from a box to one around it.</summary>
    private static bool IsIn(ViewGraph graph, int container, int component)
    {
        for (int at = container; at >= 0; at = graph.Nodes[at].Parent)
        {
            if (at == component)
            {
                return true;
            }
        }

        return false;
    }
}
