using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Files;

/// <summary>Finds the files of a project. The same files in the same order whatever order the disk lists them in.</summary>
/// <remarks>
/// Left out of content and assets: names that start with a dot or an underscore, <c>node_modules</c>, the output folder, other folders of the
/// project that have a role of their own, and what <c>ignore</c> says. What pages refer to inside a dot folder is read on demand.
/// </remarks>
public static class Discovery
{
    public static Diagnosed<ProjectFiles> Find(ProjectLayout layout, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        Walk walk = new(layout, fileSystem, cancellationToken);
        List<ProjectFile> content = walk.Files(layout.Content, IsContentName, [layout.Static, .. layout.Themes, layout.Models]);
        List<ProjectFile> models = walk.Files(layout.Models, IsContentName, []);
        if (layout.Models != layout.Content && ProjectPath.IsInside(layout.Content, layout.Models))
        {
            // Notes and pictures beside the models belong to the content.
            content.AddRange(models.Where(static file => !IsModel(file) && !IsLock(file)).Select(file => file with { PathInFolder = ProjectPath.RelativeTo(layout.Content, file.Path)! }));
        }

        List<ProjectFile> assets = ProjectPath.IsInside(layout.Content, layout.Assets) ? [] : walk.Files(layout.Assets, IsContentName, [layout.Content, layout.Models, layout.Static, .. layout.Themes]);
        List<ProjectFile> @static = walk.Files(layout.Static, IsStaticName, []);
        ImmutableArray<ImmutableArray<ProjectFile>> themes = [.. layout.Themes.Select(folder => Sort(walk.Files(folder, IsStaticName, [])))];
        walk.CheckCount(content.Count + models.Count + assets.Count + @static.Count + themes.Sum(static files => files.Length));
        return walk.Diagnostics.Diagnose(new ProjectFiles(
            Sort(content.Where(IsPage)),
            Sort(models.Where(IsModel)),
            Sort(@static),
            themes,
            Sort(content.Where(static file => !IsPage(file)).Where(file => layout.Models != layout.Content || (!IsModel(file) && !IsLock(file))).Concat(assets)))
        {
            Locks = Sort(models.Where(IsLock)),
        });
    }

    private static ImmutableArray<ProjectFile> Sort(IEnumerable<ProjectFile> files) => [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)];

    private static bool IsPage(ProjectFile file) => ProjectPath.Extension(file.Path) is ".md" or ".markdown";

    private static bool IsModel(ProjectFile file) => ProjectPath.Extension(file.Path) is ".yaml" or ".yml";

    private static bool IsLock(ProjectFile file) => file.Path.EndsWith(".layout.lock", StringComparison.Ordinal);

    private static bool IsContentName(string name) => !name.StartsWith('.') && !name.StartsWith('_') && name != "node_modules";

    // A published site needs .well-known and _headers; what file managers and version control leave behind it does not.
    private static bool IsStaticName(string name) => name is not (".git" or ".svn" or ".hg" or ".DS_Store" or "Thumbs.db" or "desktop.ini" or ".gitkeep");

    private sealed class Walk(ProjectLayout layout, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        public DiagnosticBag Diagnostics { get; } = new();

        public List<ProjectFile> Files(string folder, Func<string, bool> takes, ImmutableArray<string?> others)
        {
            List<ProjectFile> files = [];
            HashSet<string> skipped = [.. others.OfType<string>().Where(other => other.Length > 0 && other != folder)];
            if (fileSystem.GetKind(layout.FullPath(folder)) == EntryKind.Folder)
            {
                Visit(folder, folder, takes, skipped, files, linksAbove: []);
            }

            return files;
        }

        public void CheckCount(int count)
        {
            if (count > layout.Limits.Files)
            {
                Diagnostics.Report(FileRules.TooManyFiles, null, $"the project has {count} files, more than the limit of {layout.Limits.Files}");
            }
        }

        private void Visit(string start, string folder, Func<string, bool> takes, HashSet<string> skipped, List<ProjectFile> files, ImmutableArray<string> linksAbove)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImmutableArray<FileSystemEntry> entries;
            try
            {
                entries = fileSystem.List(layout.FullPath(folder));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Diagnostics.Report(FileRules.Unreadable, At(folder), $"folder '{folder}' cannot be read", DiagnosticNote.Note(exception.Message));
                return;
            }

            foreach (FileSystemEntry entry in entries)
            {
                string path = ProjectPath.Combine(folder, entry.Name);
                if (!takes(entry.Name) || skipped.Contains(path))
                {
                    continue;
                }

                ImmutableArray<string> links = linksAbove;
                if (entry.IsLink && !FollowLink(path, folder, entry.Kind, ref links))
                {
                    continue;
                }

                if (entry.Kind == EntryKind.File && !layout.Ignore.IsIgnored(path))
                {
                    files.Add(new ProjectFile(path, ProjectPath.RelativeTo(start, path)!));
                }
                else if (entry.Kind == EntryKind.Folder && !layout.Ignore.CanSkipFolder(path) && !IsOutput(path))
                {
                    Visit(start, path, takes, skipped, files, links);
                }
            }
        }

        // An older site of ours under another name is no content either.
        private bool IsOutput(string path) => layout.FullPath(path) == layout.Output || OutputFolder.IsOurs(fileSystem, layout.FullPath(path));

        private bool FollowLink(string path, string folder, EntryKind kind, ref ImmutableArray<string> linksAbove)
        {
            if (layout.Ignore.IsIgnored(path, kind == EntryKind.Folder))
            {
                return false;
            }

            string target;
            try
            {
                target = fileSystem.ResolveLinks(layout.FullPath(path));
            }
            catch (IOException)
            {
                Diagnostics.Report(FileRules.LinkLoop, At(path), $"symbolic link '{path}' leads back to itself");
                return false;
            }

            if (!ProjectPath.IsInside(fileSystem.ResolveLinks(layout.Root), target))
            {
                Diagnostics.Report(FileRules.LinkOutOfProject, At(path), $"symbolic link '{path}' leads out of the project");
                return false;
            }

            string here = fileSystem.ResolveLinks(layout.FullPath(folder));
            if (kind == EntryKind.Folder && (ProjectPath.IsInside(target, here) || linksAbove.Contains(target)))
            {
                Diagnostics.Report(FileRules.LinkLoop, At(path), $"symbolic link '{path}' leads back to a folder above it");
                return false;
            }

            linksAbove = linksAbove.Add(target);
            return true;
        }

        private static SourceLocation At(string path) => new SourceText(path, "").GetLocation(default);
    }
}
