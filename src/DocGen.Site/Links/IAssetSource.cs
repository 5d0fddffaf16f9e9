namespace DocGen.Site.Links;

/// <summary>Which files of the project pages can link to and show; the tool answers from its list of files. Thread-safe and O(1).</summary>
public interface IAssetSource
{
    /// <summary>A file by its path relative to the project; null if there is none. Asking makes the file part of the output.</summary>
    Asset? Find(string projectPath);

    /// <summary>A file by its path below the folder that is copied to the root of the site; null if there is none.</summary>
    Asset? FindStatic(string path);

    /// <summary>Whether the project has a folder there; only asked for when a target is missing.</summary>
    bool HasFolder(string projectPath);

    /// <summary>Project paths of all files, for suggestions; only asked for when a target is missing.</summary>
    IReadOnlyCollection<string> Paths { get; }
}

/// <param name="OutputPath">Below the output folder; holds a fingerprint unless the file is copied as it is.</param>
/// <param name="Width">In px; null if it is no picture or its size is unknown.</param>
/// <param name="Height">In px; null if it is no picture or its size is unknown.</param>
/// <param name="Fault">Why no browser shows it as a picture, as the end of a sentence that begins with its name; null: nothing is known.</param>
/// <param name="Help">What mends the fault, where that is certain.</param>
public sealed record Asset(string OutputPath, int? Width, int? Height, string? Fault = null, string? Help = null);
