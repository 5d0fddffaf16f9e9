namespace DocGen.Tests;

/// <summary>The repository that the tests run in.</summary>
internal static class RepositoryFiles
{
    /// <summary>Full path of the repository's root folder.</summary>
    public static string Root { get; } = FindRoot();

    public static string Find(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DocGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("DocGen.sln is in no folder above the tests");
    }
}
