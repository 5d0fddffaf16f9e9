using System.Collections.Immutable;
using System.Text;
using DocGen.Files;
using DocGen.Serving;

namespace DocGen.Tests.Serving;

/// <summary>What editors and version control do to files, on a real disk: the watcher hints, and what has changed is found.</summary>
public sealed class ProjectWatcherTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _root = DiskFileSystem.Instance.ResolveLinks(DiskFileSystem.Instance.GetFullPath(Directory.CreateTempSubdirectory("docgen-watch-").FullName));
    private readonly ObservedFileSystem _files = new(DiskFileSystem.Instance);
    private readonly CancellationTokenSource _patience = new(Patience);
    private readonly ProjectWatcher _watcher = new(watches: true, TimeProvider.System, TimeSpan.FromMilliseconds(40));

    public ProjectWatcherTests()
    {
        Directory.CreateDirectory(At("content/guide"));
        File.WriteAllText(At("content/a.md"), "a");
        File.WriteAllText(At("content/guide/b.md"), "b");
        Look();
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _patience.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_saved_is_found()
    {
        File.WriteAllText(At("content/guide/b.md"), "new");

        await WaitFor("content/guide/b.md");
        Assert.Equal("new", Text("content/guide/b.md"));
    }

    [Fact]
    public async Task A_file_that_an_editor_exchanges_for_a_new_one_is_found()
    {
        File.WriteAllText(At("content/.a.md.swp"), "new");
        File.Move(At("content/.a.md.swp"), At("content/a.md"), overwrite: true);

        await WaitFor("content/a.md");
        Assert.Equal("new", Text("content/a.md"));
    }

    [Fact]
    public async Task A_file_that_an_editor_moves_aside_and_writes_anew_is_found()
    {
        File.Move(At("content/a.md"), At("content/a.md~"));
        File.WriteAllText(At("content/a.md"), "new");
        File.Delete(At("content/a.md~"));

        await WaitFor("content/a.md");
        Assert.Equal("new", Text("content/a.md"));
    }

    [Fact]
    public async Task A_save_of_the_same_length_within_one_tick_of_the_clock_is_found()
    {
        DateTime time = File.GetLastWriteTimeUtc(At("content/a.md"));
        File.WriteAllText(At("content/a.md"), "z");
        File.SetLastWriteTimeUtc(At("content/a.md"), time);

        await WaitFor("content/a.md");
        Assert.Equal("z", Text("content/a.md"));
    }

    [Fact]
    public async Task A_file_that_is_renamed_changes_its_folder()
    {
        File.Move(At("content/a.md"), At("content/c.md"));

        await WaitFor("content", "content/a.md");
        Assert.Equal(["c.md", "guide"], Names("content"));
    }

    [Fact]
    public async Task A_file_that_is_deleted_changes_its_folder()
    {
        File.Delete(At("content/guide/b.md"));

        await WaitFor("content/guide", "content/guide/b.md");
        Assert.Empty(Names("content/guide"));
    }

    [Fact]
    public async Task A_file_in_a_folder_that_was_just_made_is_found()
    {
        Directory.CreateDirectory(At("content/new/deep"));
        File.WriteAllText(At("content/new/deep/d.md"), "d");

        await WaitFor("content");
        await WaitUntil(() => Names("content/new/deep") is ["d.md"] && Text("content/new/deep/d.md") == "d");
        File.WriteAllText(At("content/new/deep/d.md"), "later");
        await WaitFor("content/new/deep/d.md");
    }

    [Fact]
    public async Task A_folder_that_is_moved_into_the_project_is_found()
    {
        Directory.CreateDirectory(At("elsewhere/x"));
        File.WriteAllText(At("elsewhere/x/y.md"), "y");
        Directory.Move(At("elsewhere/x"), At("content/x"));

        await WaitFor("content");
        Assert.Equal(["y.md"], Names("content/x"));
    }

    [Fact]
    public async Task A_folder_that_is_renamed_takes_its_files_along()
    {
        Directory.Move(At("content/guide"), At("content/manual"));

        await WaitFor("content", "content/guide", "content/guide/b.md");
        Assert.Equal(["a.md", "manual"], Names("content"));
        Assert.Equal(["b.md"], Names("content/manual"));
    }

    [Fact]
    public async Task A_folder_that_is_deleted_and_made_again_is_watched_again()
    {
        Directory.Delete(At("content/guide"), recursive: true);
        await WaitFor("content", "content/guide");
        Look();
        Directory.CreateDirectory(At("content/guide"));
        File.WriteAllText(At("content/guide/b.md"), "again");
        await WaitUntil(() => Names("content/guide") is ["b.md"] && Text("content/guide/b.md") == "again");
        File.WriteAllText(At("content/guide/b.md"), "and again");

        await WaitFor("content/guide/b.md");
        Assert.Equal("and again", Text("content/guide/b.md"));
    }

    [Fact]
    public async Task The_last_of_many_saves_is_what_is_read_and_few_builds_are_made_of_them()
    {
        int hints = 0;
        for (int i = 1; i <= 200; i++)
        {
            File.WriteAllText(At("content/a.md"), $"save {i}");
            File.WriteAllText(At("content/guide/b.md"), $"save {i}");
        }

        while (Text("content/a.md") != "save 200" || Text("content/guide/b.md") != "save 200")
        {
            _files.Refresh(await _watcher.NextAsync(_patience.Token) ?? _files.Paths.ToArray());
            hints++;
        }

        // One, and another where the machine stood still for longer than a burst may take.
        Assert.InRange(hints, 1, 20);
    }

    [Fact]
    public async Task A_file_outside_of_the_project_is_looked_at_again_and_again()
    {
        string outside = At("../" + Path.GetFileName(_root) + "-theme.yaml");
        File.WriteAllText(outside, "one");
        try
        {
            _files.ReadBytes(outside);
            Look();
            File.WriteAllText(outside, "two");

            await WaitUntil(() => Encoding.UTF8.GetString(_files.ReadBytes(outside)) == "two");
        }
        finally
        {
            File.Delete(outside);
        }
    }

    [Fact]
    public async Task Without_help_of_the_system_everything_is_looked_at_again_and_again()
    {
        using ProjectWatcher polling = new(watches: false, TimeProvider.System, TimeSpan.FromMilliseconds(5));
        polling.Follow(_root, _files.Folders, _files.Paths);
        File.WriteAllText(At("content/a.md"), "new");

        Assert.Null(await polling.NextAsync(_patience.Token));
        Assert.Contains(At("content/a.md"), _files.Refresh());
    }

    private static string Full(string path) => DiskFileSystem.Instance.GetFullPath(path);

    private string At(string path) => Full($"{_root}/{path}");

    private string Text(string path) => Encoding.UTF8.GetString(_files.ReadBytes(At(path)));

    private string[] Names(string folder) => [.. _files.List(At(folder)).Select(static entry => entry.Name)];

    /// <summary>Asks for everything as a build does, and watches it.</summary>
    private void Look()
    {
        List("content");
        _watcher.Follow(_root, _files.Folders, _files.Paths);

        void List(string folder)
        {
            foreach (FileSystemEntry entry in _files.List(At(folder)))
            {
                if (entry.Kind == EntryKind.Folder)
                {
                    List($"{folder}/{entry.Name}");
                }
                else
                {
                    _files.ReadBytes(At($"{folder}/{entry.Name}"));
                }
            }
        }
    }

    /// <summary>Waits until all these paths were found to have changed.</summary>
    private async Task WaitFor(params string[] paths)
    {
        HashSet<string> missing = [.. paths.Select(At)];
        while (missing.Count > 0)
        {
            IReadOnlyCollection<string>? hints = await _watcher.NextAsync(_patience.Token);
            ImmutableArray<string> changed = hints is null ? _files.Refresh() : _files.Refresh(hints);
            missing.ExceptWith(changed);
        }
    }

    private async Task WaitUntil(Func<bool> isTrue)
    {
        while (!IsTrue())
        {
            IReadOnlyCollection<string>? hints = await _watcher.NextAsync(_patience.Token);
            _ = hints is null ? _files.Refresh() : _files.Refresh(hints);
        }

        bool IsTrue()
        {
            try
            {
                return isTrue();
            }
            catch (IOException)
            {
                return false;
            }
        }
    }
}
