using System.Collections.Immutable;
using DocGen.Site.Html;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>What <c>SiteBuilder.Build(SiteConfiguration, IFileSystem, BuildOptions, CancellationToken)</c> returns; nothing is written yet.</summary>
/// <param name="Files">The whole site; empty if <paramref name="Diagnostics"/> holds an error.</param>
/// <param name="Diagnostics">Everything that was found, in the order of reports.</param>
public sealed record BuildResult(ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Diagnostics, BuildStatistics Statistics);

/// <param name="Languages">One row for each language, in the order of the switcher.</param>
/// <param name="Diagrams">Drawings made, each language counted.</param>
/// <param name="Assets">Pictures and other files copied.</param>
public sealed record BuildStatistics(ImmutableArray<LanguageStatistics> Languages, int Diagrams, int Assets);

/// <param name="OwnPages">Pages written in the language.</param>
/// <param name="FallbackPages">Pages shown in another language.</param>
public sealed record LanguageStatistics(LanguageTag Language, int OwnPages, int FallbackPages);
