using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Png;
using DocGen.Files;
using DocGen.Site.Html;

namespace DocGen.Building;

/// <summary>The preview cards that pages ask for. Pages that say the same share one.</summary>
/// <remarks>
/// Cache laws: a card's name is the hash of everything that it is drawn from, so a file of that name in the cache is the card or is damaged; a damaged one is drawn
/// again. The cache holds the cards of the last build and no others. A disk that refuses it costs time, not the build.
/// </remarks>
internal sealed class SocialCardCatalogue(DiagramCatalogue drawings, FontSet? fonts, string fontKey, Rgba? accent, IRasterizer rasterizer) : ISocialCards
{
    private const string Folder = "cards/";

    private const int FingerprintBytes = 8;

    private readonly ConcurrentDictionary<SocialCard, string?> _paths = new();
    private readonly FontSet _fonts = fonts ?? FontSet.Default;

    private static ReadOnlySpan<byte> Start => [0x89, 0x50, 0x4E, 0x47];

    private static ReadOnlySpan<byte> End => [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82];

    public string? PathOf(SocialCard card) => _paths.GetOrAdd(card, static (wanted, self) =>
        SocialCardPainter.CanWrite(wanted, self._fonts) ? Folder + self.NameOf(wanted) : null, this);

    /// <summary>All cards, in ordinal order of their paths.</summary>
    /// <param name="cache">Folder of cards of earlier builds; null: none.</param>
    public ImmutableArray<OutputFile> Write(IFileSystem fileSystem, string? cache, int jobs, CancellationToken cancellationToken)
    {
        (SocialCard Card, string Path)[] cards =
        [
            .. _paths.Where(static entry => entry.Value is not null).Select(static entry => (entry.Key, entry.Value!))
                .DistinctBy(static entry => entry.Item2, StringComparer.Ordinal).OrderBy(static entry => entry.Item2, StringComparer.Ordinal),
        ];
        string? folder = cache is null || cards.Length == 0 ? null : ProjectPath.Combine(cache, "cards");
        OutputFile[] files = new OutputFile[cards.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        Parallel.For(0, cards.Length, options, i => files[i] = new OutputFile(
            cards[i].Path, Read(fileSystem, folder, cards[i].Path) ?? Store(fileSystem, folder, cards[i].Path, Draw(cards[i].Card, cancellationToken))));
        if (folder is not null)
        {
            Sweep(fileSystem, folder, [.. cards.Select(static card => card.Path[Folder.Length..])]);
        }

        return [.. files];
    }

    private byte[] Draw(SocialCard card, CancellationToken cancellationToken) =>
        SocialCardPainter.Paint(card, card.Figure is { } figure ? drawings.FindDrawing(figure.Key, figure.Language) : null, _fonts, accent, rasterizer, cancellationToken);

    private string NameOf(SocialCard card)
    {
        string content = string.Join('\n', SocialCardPainter.Look, rasterizer.GetType().Name, fontKey, accent?.ToCss(), card.Language, card.SiteTitle, card.Section, card.Title, card.Description, card.Figure?.Svg);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, FingerprintBytes)) + ".png";
    }

    private static byte[]? Read(IFileSystem fileSystem, string? folder, string path)
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            string file = ProjectPath.Combine(folder, path[Folder.Length..]);
            byte[]? bytes = fileSystem.GetKind(file) == EntryKind.File ? fileSystem.ReadBytes(file) : null;
            return bytes is not null && bytes.AsSpan().StartsWith(Start) && bytes.AsSpan().EndsWith(End) ? bytes : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[] Store(IFileSystem fileSystem, string? folder, string path, byte[] card)
    {
        if (folder is not null)
        {
            try
            {
                fileSystem.CreateFolder(folder);
                string file = ProjectPath.Combine(folder, path[Folder.Length..]);
                fileSystem.WriteBytes(file + ".new", card);
                fileSystem.Move(file + ".new", file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Without a cache the next build draws the card again.
                return card;
            }
        }

        return card;
    }

    private static void Sweep(IFileSystem fileSystem, string folder, HashSet<string> used)
    {
        try
        {
            foreach (FileSystemEntry entry in fileSystem.List(folder))
            {
                if (!used.Contains(entry.Name))
                {
                    fileSystem.DeleteFile(ProjectPath.Combine(folder, entry.Name));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What stays is swept by a later build.
            return;
        }
    }
}
