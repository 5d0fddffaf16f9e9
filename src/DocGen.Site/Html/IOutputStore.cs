namespace DocGen.Site.Html;

/// <summary>
/// Takes finished files away while others are being made. A large site is then never whole in memory, where the garbage collector would move it about,
/// and a file goes to the disk while it is still in the processor's cache.
/// </summary>
public interface IOutputStore
{
    /// <summary>Takes a file, or returns it with its content if the store cannot take it. Thread-safe.</summary>
    /// <param name="content">Good only during the call.</param>
    OutputFile Keep(string path, ReadOnlySpan<byte> content);
}

/// <summary>Content that a store has taken.</summary>
public abstract record StoredContent
{
    public abstract bool IsSameAs(ReadOnlySpan<byte> content);
}
