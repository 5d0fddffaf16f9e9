namespace DocGen.Site.Highlighting;

/// <summary>What a piece of code is, for its colour. The names are those in the lexers' files, in lower case.</summary>
public enum TokenKind : byte
{
    Plain,
    Comment,
    String,

    /// <summary>Inside a string: <c>\n</c>, <c>{{</c>.</summary>
    Escape,

    Regex,
    Number,
    Keyword,

    /// <summary>A word that is a value: <c>true</c>, <c>null</c>.</summary>
    Literal,

    Type,
    Function,
    Variable,

    /// <summary>A key of data, an attribute of a tag, a property of a style.</summary>
    Attribute,

    /// <summary>The name of an element, a section, a table.</summary>
    Tag,

    /// <summary>Said to a tool and not to the machine: annotations, directives of the preprocessor.</summary>
    Meta,

    Heading,
    Emphasis,
    Strong,
    Link,
    Inserted,
    Deleted,

    /// <summary>What a shell prints before a command; no reader wants to copy it.</summary>
    Prompt,
}
