using DocGen.Configuration;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Tests.Files;

public sealed class DiscoveryTests
{
    [Fact]
    public void Files_are_found_by_their_role_in_ordinal_order()
    {
        MemoryFileSystem disk = new MemoryFileSystem()
            .With("content/en/b.md").With("content/en/a.md").With("content/en/B.markdown").With("content/en/photo.png")
            .With("content/models/shop.yaml").With("content/models/shop.da.yaml").With("content/models/notes.md")
            .With("assets/logo.svg").With("static/robots.txt").With("static/.well-known/x").With("static/_headers");

        ProjectFiles files = Find(disk).Value;

        Assert.Equal(["content/en/B.markdown", "content/en/a.md", "content/en/b.md", "content/models/notes.md"], files.Pages.Select(file => file.Path));
        Assert.Equal(["content/models/shop.da.yaml", "content/models/shop.yaml"], files.Models.Select(file => file.Path));
        Assert.Equal(["shop.da.yaml", "shop.yaml"], files.Models.Select(file => file.PathInFolder));
        Assert.Equal([".well-known/x", "_headers", "robots.txt"], files.Static.Select(file => file.PathInFolder));
        Assert.Equal(["assets/logo.svg", "content/en/photo.png"], files.Others.Select(file => file.Path));
    }

    [Fact]
    public void What_is_no_content_is_left_out()
    {
        MemoryFileSystem disk = new MemoryFileSystem()
            .With("index.md").With("_draft.md").With(".hidden.md").With(".git/x.md").With("node_modules/x/readme.md").With("_site/index.md")
            .With("old-site/manifest.json", "{\n  \"generator\": \"docgen\",\n").With("old-site/page.md").With("skip/me.md")
            .With("docgen.json", """{ "ignore": ["skip"] }""");

        Assert.Equal(["index.md"], Find(disk).Value.Pages.Select(file => file.Path));
    }

    [Fact]
    public void A_link_to_a_folder_above_it_is_reported_once_and_not_followed()
    {
        MemoryFileSystem disk = new MemoryFileSystem().With("content/en/a.md").WithLink("content/en/loop", "..");

        Diagnosed<ProjectFiles> files = Find(disk);

        Assert.Equal(["content/en/a.md"], files.Value.Pages.Select(file => file.Path));
        Diagnostic diagnostic = Assert.Single(files.Diagnostics);
        Assert.Equal(FileRules.LinkLoop, diagnostic.Rule);
        Assert.Equal("content/en/loop", diagnostic.Location!.Path);
    }

    [Fact]
    public void A_link_out_of_the_project_is_not_followed_and_one_inside_is()
    {
        MemoryFileSystem disk = new MemoryFileSystem()
            .With("content/en/a.md").With("shared/b.md").With("/secret/c.md")
            .WithLink("content/en/shared", "../../shared").WithLink("content/en/out", "/secret").WithLink("content/en/c.md", "/secret/c.md");

        Diagnosed<ProjectFiles> files = Find(disk);

        Assert.Equal(["content/en/a.md", "content/en/shared/b.md"], files.Value.Pages.Select(file => file.Path));
        Assert.Equal(["content/en/c.md", "content/en/out"], files.Diagnostics.Select(diagnostic => diagnostic.Location!.Path));
    }

    [Fact]
    public void Two_links_that_lead_to_each_other_end()
    {
        MemoryFileSystem disk = new MemoryFileSystem()
            .With("content/a/x.md").With("content/b/y.md").WithLink("content/a/b", "../b").WithLink("content/b/a", "../a");

        Diagnosed<ProjectFiles> files = Find(disk);

        Assert.Contains(files.Diagnostics, diagnostic => diagnostic.Rule == FileRules.LinkLoop);
        Assert.True(files.Value.Pages.Length < 10);
    }

    [Fact]
    public void More_files_than_the_limit_are_an_error()
    {
        MemoryFileSystem disk = new MemoryFileSystem().With("content/a.md").With("content/b.md").With("docgen.json", """{ "limits": { "files": 1 } }""");

        Assert.Equal(FileRules.TooManyFiles, Assert.Single(Find(disk).Diagnostics).Rule);
    }

    [Fact]
    public void A_file_that_a_path_or_a_link_would_fetch_from_outside_is_not_read()
    {
        MemoryFileSystem disk = new MemoryFileSystem().With("/secret/key", "x").With("content/a.md").WithLink("content/key.txt", "/secret/key");
        ProjectReader reader = new(ConfigurationReader.Read(null, "/work", ConfigurationOverrides.None, disk).Value.Layout, disk);

        Assert.False(reader.Exists("content/key.txt"));
        Assert.Null(reader.ReadText("content/key.txt").Value);
        Assert.Null(reader.ReadBytes("../secret/key").Value);
        Assert.True(reader.Exists("content/a.md"));
    }

    [Fact]
    public void On_a_disk_that_folds_case_a_name_must_be_written_as_it_is()
    {
        MemoryFileSystem disk = new MemoryFileSystem(isCaseSensitive: false, isWindows: true).With("content/Photo.png", "x");
        ProjectReader reader = new(ConfigurationReader.Read(null, "C:/work", ConfigurationOverrides.None, disk).Value.Layout, disk);

        Assert.True(reader.Exists(@"content\Photo.png"));
        Assert.False(reader.Exists("content/photo.png"));
    }

    [Fact]
    public void A_text_file_beyond_the_limit_is_refused()
    {
        MemoryFileSystem disk = new MemoryFileSystem().With("docgen.json", """{ "limits": { "fileSize": 1 } }""").With("content/a.md", new string('x', (1024 * 1024) + 1));
        ProjectReader reader = new(ProjectLoader.Load(null, null, ConfigurationOverrides.None, disk).Value!.Layout, disk);

        Assert.Equal(FileRules.TooLarge, Assert.Single(reader.ReadText("content/a.md").Diagnostics).Rule);
    }

    private static Diagnosed<ProjectFiles> Find(MemoryFileSystem disk)
    {
        Diagnosed<SiteConfiguration?> configuration = ProjectLoader.Load(null, null, ConfigurationOverrides.None, disk);
        Assert.Empty(configuration.Diagnostics);
        return Discovery.Find(configuration.Value!.Layout, disk, CancellationToken.None);
    }
}
