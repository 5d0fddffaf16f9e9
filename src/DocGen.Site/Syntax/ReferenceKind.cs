namespace DocGen.Site.Syntax;

/// <summary>What a page asks the site to resolve.</summary>
public enum ReferenceKind
{
    Link,
    Image,
    DiagramFence,
    MermaidFence,
}
