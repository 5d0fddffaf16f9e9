using System.Collections.Immutable;
using DocGen.Configuration;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary>Holds the <c>rules</c> of a project to those that exist and may be weighed anew.</summary>
internal static class RuleSettingsCheck
{
    public static ImmutableArray<Diagnostic> Check(ImmutableArray<RuleSetting> settings)
    {
        DiagnosticBag diagnostics = new();
        foreach (RuleSetting setting in settings)
        {
            if (RuleCatalogue.Find(setting.Id) is not { } rule || rule.Id != setting.Id)
            {
                diagnostics.Report(ConfigurationRules.UnknownRule, setting.IdLocation, $"there is no rule '{setting.Id}'", Suggestion.Notes(setting.Id, RuleCatalogue.All.Select(static known => known.Id)));
            }
            else if (rule is { DefaultSeverity: Severity.Error, IsAdjustable: false } && setting.Severity != Severity.Error)
            {
                string adjustable = string.Join(", ", RuleCatalogue.All.Where(static known => known.IsAdjustable).Select(static known => known.Id));
                diagnostics.Report(ConfigurationRules.FixedSeverity, setting.Location, $"'{rule.Id}' stays an error", DiagnosticNote.Help($"of the errors only {adjustable} can be lowered"));
            }
        }

        return diagnostics.ToImmutable();
    }
}
