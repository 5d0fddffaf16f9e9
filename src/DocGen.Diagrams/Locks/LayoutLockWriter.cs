using System.Globalization;
using System.Text;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Locks;

/// <summary>Writes a lock as text: one line for each box, in ordinal order of their ids, so that a change touches few lines.</summary>
public static class LayoutLockWriter
{
    public static string Write(LayoutLock layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var text = new StringBuilder();
        text.Append("# Where boxes stand, so that the next layout keeps their order: x y width height, inside the container.\n");
        text.Append("# Written by 'docgen diagram lock'. Delete this file to lay out afresh.\n");
        text.Append(CultureInfo.InvariantCulture, $"docgen: {LayoutLockReader.Version}\nmodel: {layout.ModelId}\nviews:");
        text.Append(layout.Views.IsEmpty ? " {}\n" : "\n");
        foreach ((string view, ViewLock places) in layout.Views)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {view}:{(places.Boxes.IsEmpty ? " {}" : "")}\n");
            foreach ((string id, Rectangle box) in places.Boxes)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {id}: {box.X:0} {box.Y:0} {box.Width:0} {box.Height:0}\n");
            }
        }

        return text.ToString();
    }
}
