using System.Collections.Immutable;

namespace DocGen.Diagrams.Reading.Formats;

/// <summary>A file format as a table.</summary>
/// <param name="Name">Part of the schema's address.</param>
/// <param name="Title">What such a file is.</param>
/// <param name="Objects">All mappings with known keys; the first is the whole file.</param>
public sealed record Format(string Name, string Title, ImmutableArray<FormatObject> Objects)
{
    public FormatObject Root => Objects[0];

    public FormatObject this[string name]
    {
        get
        {
            foreach (FormatObject item in Objects)
            {
                if (item.Name == name)
                {
                    return item;
                }
            }

            throw new ArgumentException($"the format has no object '{name}'", nameof(name));
        }
    }
}

/// <summary>A mapping with known keys.</summary>
/// <param name="Name">Name inside the format, in camel case.</param>
public sealed record FormatObject(string Name, string Description, ImmutableArray<FormatKey> Keys)
{
    public FormatKey? Find(string name)
    {
        foreach (FormatKey key in Keys)
        {
            if (key.Name == name)
            {
                return key;
            }
        }

        return null;
    }
}

/// <summary>A key of a mapping.</summary>
/// <param name="Description">Shown by editors, in Markdown without links.</param>
public sealed record FormatKey(string Name, FormatType Type, string Description, bool IsRequired = false);
