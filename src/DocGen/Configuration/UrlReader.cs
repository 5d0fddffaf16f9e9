using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>Reads addresses: <c>baseUrl</c>, <c>editUrl</c> and <c>redirects</c>.</summary>
internal static class UrlReader
{
    /// <param name="name">How the user knows the setting.</param>
    /// <param name="location">Null if it stood on the command line.</param>
    /// <returns>The address with a slash at the end; null, and an error, if it is not valid.</returns>
    public static string? BaseUrl(string text, string name, SourceLocation? location, DiagnosticBag diagnostics)
    {
        if (!IsAbsolute(text, out Uri? uri))
        {
            diagnostics.Report(ConfigurationRules.InvalidUrl, location, $"'{name}' is not an absolute http(s) URL: '{text}'", DiagnosticNote.Help(Advice(text)));
            return null;
        }

        if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0 || text.Contains('?', StringComparison.Ordinal) || text.Contains('#', StringComparison.Ordinal))
        {
            diagnostics.Report(ConfigurationRules.InvalidUrl, location, $"'{name}' has a query, a fragment or a user: '{text}'", DiagnosticNote.Help("write scheme, host and path only"));
            return null;
        }

        string address = uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return address.EndsWith('/') ? address : address + "/";
    }

    public static string? EditUrl(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.TextNode("editUrl") is not { } scalar)
        {
            return null;
        }

        if (!IsAbsolute(scalar.Value.Replace("{path}", "path", StringComparison.Ordinal), out _))
        {
            diagnostics.Report(ConfigurationRules.InvalidUrl, scalar.Location, $"'editUrl' is not an absolute http(s) URL: '{scalar.Value}'", DiagnosticNote.Help("for example 'https://github.com/me/docs/edit/main/{path}'"));
            return null;
        }

        if (!scalar.Value.Contains("{path}", StringComparison.Ordinal))
        {
            diagnostics.Report(ConfigurationRules.InvalidUrl, scalar.Location, $"'editUrl' has no '{{path}}' in it: '{scalar.Value}'", DiagnosticNote.Help("'{path}' stands for the path of the page's source in the project"));
            return null;
        }

        return scalar.Value;
    }

    public static ImmutableArray<RedirectOption> Redirects(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Map("redirects") is not { } mapping)
        {
            return [];
        }

        List<RedirectOption> redirects = [];
        foreach (DataEntry entry in mapping.Entries)
        {
            string from = entry.Key.TrimStart('/');
            if (from.Length == 0 || from.Contains(':', StringComparison.Ordinal) || from.Contains('?', StringComparison.Ordinal) || from.Contains('#', StringComparison.Ordinal) ||
                from.Contains("..", StringComparison.Ordinal))
            {
                diagnostics.Report(ConfigurationRules.InvalidRedirect, entry.KeyLocation, $"'{entry.Key}' is not an address of this site", DiagnosticNote.Help("write it from the root of the site, such as '/old/page/'"));
            }
            else if (reader.AsText(entry.Key, entry.Value) is { } to)
            {
                if (to.Value.Trim().Length == 0)
                {
                    diagnostics.Report(ConfigurationRules.InvalidRedirect, to.Location, $"the redirect of '{entry.Key}' leads nowhere");
                }
                else if (to.Value.TrimStart('/') == from)
                {
                    diagnostics.Report(ConfigurationRules.InvalidRedirect, to.Location, $"'{entry.Key}' redirects to itself");
                }
                else
                {
                    redirects.Add(new RedirectOption(from, to.Value, entry.KeyLocation));
                }
            }
        }

        return [.. redirects];
    }

    /// <summary>Whether the text is an absolute http or https address.</summary>
    public static bool IsAbsolute(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? uri) =>
        Uri.TryCreate(text, UriKind.Absolute, out uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && text.Contains("://", StringComparison.Ordinal);

    private static string Advice(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.StartsWith('/') || !text.Contains('.', StringComparison.Ordinal)
            ? "for example 'https://docs.example.org/'"
            : $"did you mean 'https://{text.TrimEnd('/')}/'?";
}
