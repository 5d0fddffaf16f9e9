using System.Diagnostics;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Tests.Files;

/// <summary>What only a real disk has.</summary>
public sealed class DiskTests
{
    [Fact]
    public void A_link_to_itself_is_left_out_and_what_a_page_wants_behind_it_is_no_fault_of_the_tool()
    {
        using TemporaryFolder folder = Project();
        File.CreateSymbolicLink(folder.Combine("content", "self"), "self");
        File.CreateSymbolicLink(folder.Combine("content", "one.md"), "two.md");
        File.CreateSymbolicLink(folder.Combine("content", "two.md"), "one.md");
        ProjectLayout layout = LayoutOf(folder);

        Diagnosed<ProjectFiles> files = Discovery.Find(layout, DiskFileSystem.Instance, default);
        ProjectReader reader = new(layout, DiskFileSystem.Instance);

        Assert.Equal(["content/a.md"], files.Value.Pages.Select(file => file.Path));
        Assert.Equal(["content/one.md", "content/self", "content/two.md"], files.Diagnostics.Select(diagnostic => diagnostic.Location!.Path));
        Assert.All(files.Diagnostics, diagnostic => Assert.Equal(FileRules.LinkLoop, diagnostic.Rule));
        Assert.False(reader.Exists("content/self/b.md"));
        Assert.Equal("'content/self/b.md' does not exist", Assert.Single(reader.ReadText("content/self/b.md").Diagnostics).Message);
    }

    [Fact]
    public async Task A_pipe_to_which_nobody_writes_is_empty()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TemporaryFolder folder = Project();
        using Process make = Process.Start("mkfifo", folder.Combine("content", "pipe.md"));
        await make.WaitForExitAsync();
        ProjectReader reader = new(LayoutOf(folder), DiskFileSystem.Instance);

        byte[]? bytes = await Task.Run(() => reader.ReadBytes("content/pipe.md").Value).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(bytes!);
    }

    private static TemporaryFolder Project()
    {
        TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.Combine("content"));
        File.WriteAllText(folder.Combine("content", "a.md"), "# A\n");
        return folder;
    }

    private static ProjectLayout LayoutOf(TemporaryFolder folder) => ConfigurationReader.Read(null, folder.Path, ConfigurationOverrides.None, DiskFileSystem.Instance).Value.Layout;
}
