using DocGen.Serving;

namespace DocGen.Tests.Serving;

/// <summary>On a real disk, with pauses of a few milliseconds where the preview waits a second.</summary>
public sealed class WatcherTests
{
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

        await UntilToldAsync(watcher, Path.Combine(content, "page.md"));
        Assert.False(watcher.IsPolling, watcher.Failure);
    }

    // Written again and again, as the system may tell of the move only after the first time.
    private static async Task UntilToldAsync(ProjectWatcher watcher, string path)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        IReadOnlyCollection<string>? told = null;
        while (told is null || !told.Contains(path))
        {
            // Never given up: what it has heard already would be lost with it.
            Task<IReadOnlyCollection<string>?> next = watcher.NextAsync(patience.Token);
            do
            {
                await File.AppendAllTextAsync(path, "more\n", patience.Token);
            }
            while (await Task.WhenAny(next, Task.Delay(200, patience.Token)) != next);
            told = await next;
        }
    }
}
