using System.Collections.Immutable;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>How much a rule weighs in this project.</summary>
/// <param name="Severity">Null: not reported.</param>
/// <param name="Location">Where the severity stands.</param>
public sealed record RuleSetting(string Id, Severity? Severity, SourceLocation IdLocation, SourceLocation Location);

/// <summary>Reads and applies <c>rules</c>. Which rules there are and which errors stay errors is checked where all rules are known.</summary>
public static class RuleSettings
{
    internal static ImmutableArray<RuleSetting> Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Map("rules") is not { } mapping)
        {
            return [];
        }

        MappingReader rules = new(mapping, ConfigurationRules.Data, diagnostics);
        ImmutableArray<RuleSetting>.Builder settings = ImmutableArray.CreateBuilder<RuleSetting>();
        foreach (DataEntry entry in mapping.Entries)
        {
            if (rules.Choice(entry.Key, "error", "warning", "info", "off") is { } word)
            {
                settings.Add(new RuleSetting(entry.Key, SeverityOf(word), entry.KeyLocation, entry.Value.Location));
            }
        }

        return settings.ToImmutable();
    }

    /// <summary>The findings as the project weighs them. O(findings).</summary>
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<RuleSetting> settings, ImmutableArray<Diagnostic> diagnostics)
    {
        if (settings.IsEmpty)
        {
            return diagnostics;
        }

        Dictionary<string, RuleSetting> byId = settings.ToDictionary(static setting => setting.Id, StringComparer.Ordinal);
        ImmutableArray<Diagnostic>.Builder weighed = ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Length);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (!byId.TryGetValue(diagnostic.Rule.Id, out RuleSetting? setting))
            {
                weighed.Add(diagnostic);
            }
            else if (setting.Severity is { } severity)
            {
                weighed.Add(diagnostic with { Severity = severity });
            }
        }

        return weighed.ToImmutable();
    }

    private static Severity? SeverityOf(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Information,
        _ => null,
    };
}
