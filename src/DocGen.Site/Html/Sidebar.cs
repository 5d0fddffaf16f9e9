using System.Buffers;
using System.Text;

namespace DocGen.Site.Html;

/// <summary>
/// A rendered navigation tree in which no page is current yet. Where a page differs from its neighbours, the few attributes are put in while
/// the bytes are copied, so that a page costs the length of the tree and no rendering.
/// </summary>
internal sealed class Sidebar
{
    /// <summary>Written by templates as <c>node.current</c>.</summary>
    public const char CurrentMark = 'c';

    /// <summary>Written by templates as <c>node.open</c>.</summary>
    public const char OpenMark = 'o';

    private const byte MarkStart = 1;
    private const byte MarkEnd = 2;

    private readonly byte[] _html;

    // Places in the HTML by kind and node, together one number.
    private readonly Dictionary<int, List<int>> _marks;

    private Sidebar(byte[] html, Dictionary<int, List<int>> marks)
    {
        _html = html;
        _marks = marks;
    }

    /// <summary>The text that stands for an attribute until the page is known.</summary>
    public static string Mark(char kind, int node) => $"\u0001{kind}{node}\u0002";

    /// <param name="rendered">UTF-8 with marks.</param>
    public static Sidebar Parse(ReadOnlySpan<byte> rendered)
    {
        ArrayBufferWriter<byte> html = new(rendered.Length);
        Dictionary<int, List<int>> marks = [];
        while (rendered.IndexOf(MarkStart) is int start && start >= 0)
        {
            html.Write(rendered[..start]);
            int end = rendered.IndexOf(MarkEnd);
            int key = KeyOf((char)rendered[start + 1], int.Parse(rendered[(start + 2)..end], System.Globalization.CultureInfo.InvariantCulture));
            if (!marks.TryGetValue(key, out List<int>? places))
            {
                marks.Add(key, places = []);
            }

            places.Add(html.WrittenCount);
            rendered = rendered[(end + 1)..];
        }

        html.Write(rendered);
        return new Sidebar(html.WrittenSpan.ToArray(), marks);
    }

    /// <summary>Writes the tree as one page shows it.</summary>
    /// <param name="node">The page's node; -1 if it is not in the tree.</param>
    public void Write(IBufferWriter<byte> output, NavigationIndex navigation, int node)
    {
        // Places times two, and one more for the current page: where two attributes stand at one place, that one comes last.
        List<int> insertions = [];
        if (node >= 0)
        {
            Collect(CurrentMark, node, isCurrent: true);
            for (int at = node; at >= 0; at = navigation.Parent(at))
            {
                Collect(OpenMark, at, isCurrent: false);
            }

            insertions.Sort();
        }

        int done = 0;
        foreach (int insertion in insertions)
        {
            int place = insertion / 2;
            output.Write(_html.AsSpan(done, place - done));
            output.Write((insertion & 1) == 1 ? " aria-current=\"page\""u8 : " open"u8);
            done = place;
        }

        output.Write(_html.AsSpan(done));

        void Collect(char kind, int at, bool isCurrent)
        {
            foreach (int place in _marks.TryGetValue(KeyOf(kind, at), out List<int>? places) ? places : [])
            {
                insertions.Add((place * 2) + (isCurrent ? 1 : 0));
            }
        }
    }

    private static int KeyOf(char kind, int node) => (node * 2) + (kind == CurrentMark ? 1 : 0);

    public override string ToString() => Encoding.UTF8.GetString(_html);
}
