using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Site.Navigation;
using DocGen.Site.Themes;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Renders the sidebars of one language, each area once. Thread-safe.</summary>
internal sealed class SidebarBuilder(Theme theme, NavigationIndex navigation, LanguageTag language, SidebarShape shape)
{
    // Small trees are easier to read open than closed.
    private const int AlwaysOpenNodes = 24;

    private static readonly Template Root = Template.Parse(new SourceText("sidebar", "{{ include 'partials/navigation' nodes }}")).Value;

    private readonly ConcurrentDictionary<(SidebarArea Area, string Root), Lazy<Diagnosed<Sidebar>>> _sidebars = new();

    /// <param name="node">The page's node; -1 if it is not in the navigation.</param>
    public Diagnosed<Sidebar> Get(int node, PageUrls urls)
    {
        SidebarArea area = shape == SidebarShape.Whole ? SidebarArea.Whole : SidebarArea.Of(navigation, node);
        return _sidebars.GetOrAdd((area, urls.Root), _ => new Lazy<Diagnosed<Sidebar>>(() => Render(area, urls))).Value;
    }

    private Diagnosed<Sidebar> Render(SidebarArea area, PageUrls urls)
    {
        HashSet<int> path = [.. navigation.Ancestors(area.Node), area.Node];
        TemplateContext context = new(StandardLibrary.Instance, new FixedObject(("nodes", Nodes(-1))))
        {
            Store = theme.Templates,
            Escaping = TemplateEscaping.Html,
            Strictness = TemplateStrictness.VariablesAndMembers,
        };
        ArrayBufferWriter<byte> output = new(4096);
        ImmutableArray<Diagnostic> diagnostics = Root.Render(context, output);
        return new Diagnosed<Sidebar>(Sidebar.Parse(diagnostics.IsEmpty ? output.WrittenSpan : []), diagnostics);

        TemplateValue Nodes(int parent)
        {
            ImmutableArray<int> children = [.. navigation.Children(parent)];
            TemplateArray values = new();
            (int first, int end) = area.IsWhole ? (0, children.Length) : BlockOf(children, parent);
            if (first > 0)
            {
                values.Add(Ellipsis(children[first - 1]));
            }

            for (int i = first; i < end; i++)
            {
                values.Add(Node(children[i]));
            }

            if (end < children.Length)
            {
                values.Add(Ellipsis(children[end]));
            }

            return TemplateValue.FromList(values);
        }

        (int First, int End) BlockOf(ImmutableArray<int> children, int parent)
        {
            if (children.Length <= SidebarArea.BlockLength)
            {
                return (0, children.Length);
            }

            int onPath = children.FirstOrDefault(path.Contains, -1);
            int block = onPath >= 0 ? navigation.Place(onPath) / SidebarArea.BlockLength : parent == area.Node ? area.Block : 0;
            int first = block * SidebarArea.BlockLength;
            return (first, Math.Min(first + SidebarArea.BlockLength, children.Length));
        }

        TemplateValue Node(int index)
        {
            NavigationNode node = navigation[index];
            bool showsChildren = area.IsWhole || path.Contains(index) || IsBelow(index, area.Node);
            string? url = node.Page is { } page ? urls.To(page) : node.Url;
            bool isGroup = url is null && showsChildren;
            url ??= !showsChildren && navigation.FirstPage(index) is { } first ? urls.To(first) : null;
            return FixedObject.Create(
                ("title", node.Title.Text),
                ("url", Values.OrNull(url)),
                ("language", LanguageMarks.Tag(node.Title.Language, language)),
                ("attributes", LanguageMarks.Attributes(node.Title, language)),
                ("is_external", node.Url is not null),
                ("is_group", isGroup),
                ("children", showsChildren ? Nodes(index) : TemplateValue.FromList(new TemplateArray())),
                ("current", TemplateValue.FromMarkup(Sidebar.Mark(Sidebar.CurrentMark, index))),
                ("open", TemplateValue.FromMarkup(navigation.Count <= AlwaysOpenNodes ? " open" : Sidebar.Mark(Sidebar.OpenMark, index))));
        }

        TemplateValue Ellipsis(int index) => FixedObject.Create(
            ("title", "…"),
            ("url", Values.OrNull(navigation.FirstPage(index) is { } page ? urls.To(page) : null)),
            ("language", default),
            ("attributes", default),
            ("is_external", false),
            ("is_group", false),
            ("children", TemplateValue.FromList(new TemplateArray())),
            ("current", default),
            ("open", default));
    }

    private bool IsBelow(int node, int ancestor) => ancestor >= 0 && node > ancestor && node < navigation.End(ancestor);
}

/// <summary>How much of the tree sidebars show.</summary>
internal enum SidebarShape
{
    Whole,

    /// <summary>The top level and the page's own area.</summary>
    Area,
}
