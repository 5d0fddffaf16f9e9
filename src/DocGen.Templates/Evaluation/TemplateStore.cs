using System.Collections.Concurrent;
using DocGen.Text;

namespace DocGen.Templates.Evaluation;

/// <summary>Finds the text of a template by name.</summary>
public interface ITemplateLoader
{
    /// <param name="name">A relative path with <c>/</c>, without <c>.</c> and <c>..</c> segments.</param>
    /// <returns>Null where there is no such template.</returns>
    SourceText? Load(string name);

    /// <summary>The names there are, for "did you mean"; empty where they are not known.</summary>
    IEnumerable<string> Names => [];
}

/// <summary>The templates that can be included, each parsed once. Thread-safe.</summary>
public sealed class TemplateStore(ITemplateLoader loader)
{
    private readonly ConcurrentDictionary<string, Diagnosed<Template>?> _templates = new(StringComparer.Ordinal);

    /// <summary>The template of a name, with what is wrong with it; null where there is none or the name leads out of the loader's folder.</summary>
    public Diagnosed<Template>? Find(string name)
    {
        if (_templates.TryGetValue(name, out Diagnosed<Template>? found))
        {
            return found;
        }

        return IsSafe(name) ? _templates.GetOrAdd(name, Load) : null;
    }

    /// <summary>The names that can be included.</summary>
    public IEnumerable<string> Names => loader.Names;

    /// <summary>Whether a name stays below the loader's folder on every system.</summary>
    public static bool IsSafe(string name)
    {
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && name[i] != '/')
            {
                if (name[i] is '\\' or ':' or '\0')
                {
                    return false;
                }

                continue;
            }

            if (name.AsSpan(start, i - start) is "" or "." or "..")
            {
                return false;
            }

            start = i + 1;
        }

        return true;
    }

    private Diagnosed<Template>? Load(string name) => loader.Load(name) is SourceText source ? Template.Parse(source) : null;
}
