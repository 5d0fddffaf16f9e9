namespace DocGen.Tests.Structure;

public sealed class ArchitecturePageTests
{
    [Fact]
    public void The_folder_list_of_the_architecture_page_is_that_of_the_tree()
    {
        Assert.Equal(ListedFolders(), ActualFolders());
    }

    private static string[] ListedFolders()
    {
        string page = File.ReadAllText(RepositoryFiles.Find("docs", "architecture.md"));
        string block = page.Split("```text\n")[1].Split("```")[0];
        List<string> folders = [];
        string project = "";
        foreach (string line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string names = line.TrimStart().Split("  ")[0];
            if (line.StartsWith("src/", StringComparison.Ordinal))
            {
                project = names;
                folders.Add(project);
            }
            else
            {
                folders.AddRange(names.Split(" | ").Select(name => $"{project}/{name}"));
            }
        }

        return [.. folders.Order(StringComparer.Ordinal)];
    }

    private static string[] ActualFolders()
    {
        string source = RepositoryFiles.Find("src");
        return
        [
            .. Directory.EnumerateDirectories(source)
                .SelectMany(static project => Directory.EnumerateDirectories(project).Prepend(project))
                .Where(static folder => Path.GetFileName(folder) is not ("bin" or "obj") && Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories).Any())
                .Select(folder => "src/" + Path.GetRelativePath(source, folder).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }
}
