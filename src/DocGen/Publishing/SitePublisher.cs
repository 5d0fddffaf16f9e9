using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocGen.Files;
using DocGen.Site.Html;
using DocGen.Text;

namespace DocGen.Publishing;

/// <summary>
/// Replaces the output folder by a new site in one step. Files that have not changed are the same files on disk as before; if nothing has
/// changed, nothing is touched. Foreign files stay. Killed at any moment, it leaves the old or the new site whole.
/// </summary>
/// <remarks>Whole against the end of the process, not against a power cut: files are not flushed to the disk one by one.</remarks>
public static class SitePublisher
{
    /// <summary>Name of the report of what has changed, in the cache folder.</summary>
    public const string ChangedFileName = "changed.txt";

    /// <param name="stage">Holds the content of some of the files; open for the same request. It is used up.</param>
    public static Diagnosed<PublishResult> Publish(IReadOnlyList<OutputFile> files, PublishRequest request, IFileSystem fileSystem, CancellationToken cancellationToken, SiteStage? stage = null)
    {
        ImmutableArray<Diagnostic> faults = OutputPaths.Check(files);
        if (!faults.IsEmpty)
        {
            return new Diagnosed<PublishResult>(PublishResult.Nothing, faults);
        }

        try
        {
            if (stage is not null)
            {
                return PublishWhole(files, request with { Output = stage.Previous.Folder }, stage.Take(), stage, fileSystem, cancellationToken);
            }

            // A link to the output stays a link: what it leads to is replaced.
            request = request with { Output = fileSystem.ResolveLinks(request.Output) };
            if (fileSystem.GetKind(request.Output) == EntryKind.File)
            {
                return Fail(PublishingRules.WriteFailed, $"output '{request.Output}' is a file");
            }

            fileSystem.CreateFolder(ProjectPath.Parent(request.Output));
            WorkFolder? work;
            try
            {
                work = WorkFolder.TryOpen(fileSystem, request.Output);
            }
            catch (UnauthorizedAccessException) when (fileSystem.GetKind(request.Output) == EntryKind.Folder)
            {
                return PublishInPlace(files, request, fileSystem, cancellationToken);
            }

            if (work is null)
            {
                return Fail(PublishingRules.AnotherBuild, $"another build is writing '{request.Output}'", DiagnosticNote.Help("wait until it has ended"));
            }

            return PublishWhole(files, request, work, null, fileSystem, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(PublishingRules.WriteFailed, $"output '{request.Output}' cannot be written", DiagnosticNote.Note(exception.Message.TrimEnd('.')));
        }
    }

    private static Diagnosed<PublishResult> PublishWhole(IReadOnlyList<OutputFile> files, PublishRequest request, WorkFolder work, SiteStage? stage, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        using (work)
        {
            try
            {
                return Replace(files, request, work, stage, fileSystem, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OperationCanceledException)
            {
                work.CloseQuietly();
                throw;
            }
        }
    }

    private static Diagnosed<PublishResult> Replace(IReadOnlyList<OutputFile> files, PublishRequest request, WorkFolder work, SiteStage? stage, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        PreviousSite previous = stage?.Previous ?? PreviousSite.Read(fileSystem, request);
        PublishPlan plan = PublishPlan.Create(files, previous, request.Jobs, fileSystem, cancellationToken);
        if (plan.Refuse(previous, request.Forces) is { } refusal)
        {
            work.Close();
            return new Diagnosed<PublishResult>(PublishResult.Nothing, refusal);
        }

        if (plan.IsNothing)
        {
            work.Close();
            KeepReport(plan, request, fileSystem);
            return new Diagnosed<PublishResult>(plan.ToResult(isWhole: true), []);
        }

        SiteStaging.Fill(work.New, files, plan, previous, stage, request.Jobs, fileSystem, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        bool isWhole = work.TrySwap();
        if (!isWhole)
        {
            InPlaceUpdate.Apply(files, plan, previous, work.New, fileSystem);
        }

        work.Close();
        KeepReport(plan, request, fileSystem);
        return new Diagnosed<PublishResult>(plan.ToResult(isWhole), []);
    }

    // The folder above the output is closed to us, as in a container with one writable volume.
    private static Diagnosed<PublishResult> PublishInPlace(IReadOnlyList<OutputFile> files, PublishRequest request, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        PreviousSite previous = PreviousSite.Read(fileSystem, request);
        PublishPlan plan = PublishPlan.Create(files, previous, request.Jobs, fileSystem, cancellationToken);
        if (plan.Refuse(previous, request.Forces) is { } refusal)
        {
            return new Diagnosed<PublishResult>(PublishResult.Nothing, refusal);
        }

        if (!plan.IsNothing)
        {
            InPlaceUpdate.Apply(files, plan, previous, null, fileSystem);
        }

        KeepReport(plan, request, fileSystem);
        return new Diagnosed<PublishResult>(plan.ToResult(isWhole: plan.IsNothing), []);
    }

    // Both files only help the next build and the reader; a cache folder that cannot be written is no failure.
    private static void KeepReport(PublishPlan plan, PublishRequest request, IFileSystem fileSystem)
    {
        if (request.CacheFolder is null)
        {
            return;
        }

        try
        {
            fileSystem.CreateFolder(request.CacheFolder);
            StringBuilder text = new();
            foreach ((string path, char mark) in plan.Added.Select(static path => (path, 'A')).Concat(plan.Changed.Select(static path => (path, 'M')))
                         .Concat(plan.Removed.Select(static path => (path, 'D'))).OrderBy(static item => item.path, StringComparer.Ordinal))
            {
                text.Append(mark).Append(' ').Append(path).Append('\n');
            }

            fileSystem.WriteBytes(ProjectPath.Combine(request.CacheFolder, ChangedFileName), Encoding.UTF8.GetBytes(text.ToString()));
            if (plan.IsNothing && plan.HasKnownStamps)
            {
                return;
            }

            IEnumerable<(string Path, FileStamp Stamp)> stamps = fileSystem.ListFiles(request.Output).Where(file => plan.Hashes.ContainsKey(file.Path));
            fileSystem.WriteBytes(StampFile.PathFor(request.CacheFolder, request.Output), StampFile.Write(stamps, Convert.ToHexStringLower(SHA256.HashData(plan.ManifestBytes))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static Diagnosed<PublishResult> Fail(Rule rule, string message, params ReadOnlySpan<DiagnosticNote> notes) =>
        new(PublishResult.Nothing, [Diagnostic.Create(rule, null, message, notes)]);
}
