using DocGen.Serving;

namespace DocGen.Tests.Serving;

/// <summary>On a real disk, with pauses of a few milliseconds where the preview waits a second.</summary>
public sealed class WatcherTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_folder_that_another_takes_the_place_of_is_watched_anew()
    {
        using TemporaryFolder folder = new();
        string content = Directory.CreateDirectory(folder.Combine("content")).FullName;
        string other = Directory.CreateDirectory(folder.Combine("other")).FullName;
        using ProjectWatcher watcher = new(watches: true, TimeProvider.System, TimeSpan.FromMilliseconds(20));
        watcher.Follow(folder.Path, [folder.Path, content], []);

        Directory.Move(content, folder.Combine("old"));
        Directory.Move(other, content);
        await UntilCalmAsync(watcher);
        string page = Path.Combine(content, "page.md");
        await File.WriteAllTextAsync(page, "# Page\n");

        await UntilToldAsync(watcher, page);
        Assert.False(watcher.IsPolling, watcher.Failure);
    }

    private static async Task UntilToldAsync(ProjectWatcher watcher, string path)
    {
        using CancellationTokenSource end = new(Patience);
        while (await watcher.NextAsync(end.Token) is not { } paths || !paths.Contains(path))
        {
        }
    }

    // Hints of the moves, and the one that says that anything may have changed; then silence.
    private static async Task UntilCalmAsync(ProjectWatcher watcher)
    {
        using CancellationTokenSource end = new();
        end.CancelAfter(TimeSpan.FromMilliseconds(400));
        try
        {
            while (true)
            {
                await watcher.NextAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Calm.
        }
    }
}
