using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Describing;

/// <summary>Texts of a view in one language, and names by which its components can be told apart.</summary>
internal sealed class DescriptionNames
{
    private const string FirstStrongIsolate = "\u2068";
    private const string PopDirectionalIsolate = "\u2069";

    private readonly MixedText[] _names;
    private readonly ViewGraph _graph;
    private readonly LanguageTag _language;
    private readonly DescriptionWords _words;
    private readonly Func<string, string> _escape;
    private readonly string _emphasis;

    public DescriptionNames(ViewGraph graph, LanguageTag language, DescriptionWords words, Func<string, string> escape, string emphasis = "")
    {
        _graph = graph;
        _language = language;
        _words = words;
        _escape = escape;
        _emphasis = emphasis;
        _names = new MixedText[graph.Nodes.Length];
        ILookup<string, ViewNode> byName = graph.Nodes.ToLookup(node => Plain(node.Component.Name).Text, StringComparer.Ordinal);
        foreach (ViewNode node in graph.Nodes)
        {
            MarkedText name = Plain(node.Component.Name);
            _names[node.Index] = byName[name.Text].Count() == 1 ? Emphasize(name) : Distinguish(name, node, [.. byName[name.Text].Where(other => other != node)]);
        }
    }

    /// <summary>The name of a node; where several have the same, with the nearest container that tells them apart.</summary>
    public MixedText Of(int node, string multiplicity = "") => multiplicity.Length == 0
        ? _names[node]
        : DescriptionPattern.Fill(_words.Own(_words.Detailed), ("name", _names[node]), ("details", Isolate(MixedText.Of(_words.Own(_escape(multiplicity))))));

    /// <summary>The text for readers of the language on one line.</summary>
    public MarkedText Plain(LocalizedText text) => text.For(_language, _graph.Model.SourceLanguage).Change(chosen =>
        _escape(chosen.AsSpan().IndexOfAny('\n', '\r') < 0 ? chosen.Trim() : string.Join(' ', chosen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    /// <summary>Keeps a text of either direction from reordering what stands around it; only needed in text from right to left.</summary>
    public MixedText Isolate(MixedText text)
    {
        if (!_language.IsRightToLeft)
        {
            return text;
        }

        MixedTextBuilder isolated = new();
        isolated.Append(_words.Own(FirstStrongIsolate));
        isolated.Append(text);
        isolated.Append(_words.Own(PopDirectionalIsolate));
        return isolated.Build();
    }

    /// <inheritdoc cref="Isolate(MixedText)"/>
    public string Isolate(string text) => _language.IsRightToLeft ? FirstStrongIsolate + text + PopDirectionalIsolate : text;

    /// <summary>Without the full stop at its end.</summary>
    public static string TrimSentence(string text) => text.TrimEnd('.', '。', ' ');

    /// <summary>With a full stop at its end, where no mark stands there.</summary>
    public string EndSentence(string text) => text[^1] is '.' or '!' or '?' or '…' or ':' or '。' or '！' or '？' or '؟' ? text : text + (_words.Forward[^1] == '。' ? "。" : ".");

    private MixedText Emphasize(MarkedText name) => Isolate(MixedText.Of(name.Change(text => _emphasis + text + _emphasis)));

    private MixedText Distinguish(MarkedText name, ViewNode node, List<ViewNode> others)
    {
        for (string? above = node.Component.Parent; above is not null; above = Component(above).Parent)
        {
            MarkedText container = Plain(Component(above).Name);
            if (!others.Exists(other => HasContainer(other, container.Text)))
            {
                return DescriptionPattern.Fill(_words.Own(_words.Detailed), ("name", Emphasize(name)), ("details", Isolate(MixedText.Of(container))));
            }
        }

        return Emphasize(name);
    }

    private bool HasContainer(ViewNode node, string name)
    {
        for (string? above = node.Component.Parent; above is not null; above = Component(above).Parent)
        {
            if (Plain(Component(above).Name).Text == name)
            {
                return true;
            }
        }

        return false;
    }

    private Component Component(string fullId) => _graph.Model.Components.First(c => c.FullId == fullId);
}
