using System.Collections.Immutable;

namespace DocGen.Text.Data;

/// <summary>A value of a YAML or JSON file with its place. Aliases and comments are resolved away.</summary>
public abstract record DataNode(SourceLocation Location)
{
    /// <summary>The kind of value as messages name it: <c>text</c>, <c>list</c> or <c>mapping</c>.</summary>
    public string KindName => this switch
    {
        DataScalar { Kind: ScalarKind.Text } => "text",
        DataScalar { Kind: ScalarKind.Number } => "a number",
        DataScalar { Kind: ScalarKind.Boolean } => "true or false",
        DataScalar => "null",
        DataSequence => "a list",
        DataMapping => "a mapping",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>A scalar. In YAML every scalar is <see cref="ScalarKind.Text"/> and its value is the text as written; JSON knows the difference.</summary>
/// <param name="Location">The scalar with its quotes.</param>
/// <param name="Value">The text after unquoting and unescaping; for a JSON number its digits.</param>
/// <param name="Kind">What JSON says the value is.</param>
/// <param name="IsQuoted">Whether it stood in quotes or in a block scalar.</param>
public sealed record DataScalar(SourceLocation Location, string Value, ScalarKind Kind, bool IsQuoted) : DataNode(Location);

/// <summary>What kind of value a scalar is.</summary>
public enum ScalarKind
{
    Text,
    Number,
    Boolean,
    Null,
}

/// <summary>A list.</summary>
public sealed record DataSequence(SourceLocation Location, ImmutableArray<DataNode> Items) : DataNode(Location);

/// <summary>A mapping in the order of the source. Keys are unique: of a duplicate, which is an error, the first stays.</summary>
public sealed record DataMapping(SourceLocation Location, ImmutableArray<DataEntry> Entries) : DataNode(Location)
{
    public DataEntry? Find(string key)
    {
        foreach (DataEntry entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    public DataNode? this[string key] => Find(key)?.Value;
}

/// <summary>A key of a mapping and its value.</summary>
public sealed record DataEntry(string Key, SourceLocation KeyLocation, DataNode Value);
