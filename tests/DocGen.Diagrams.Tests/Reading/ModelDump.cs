using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Reading;

/// <summary>Writes all that a model holds, but not where it stands.</summary>
public static class ModelDump
{
    public static string Write(object? value)
    {
        StringBuilder dump = new();
        Append(dump, value);
        return dump.ToString();
    }

    private static void Append(StringBuilder dump, object? value)
    {
        switch (value)
        {
            case null:
                dump.Append("null");
                break;
            case string or bool or int or double or Enum or LanguageTag:
                dump.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case SourceLocation:
                dump.Append('@');
                break;
            case IDictionary map:
                foreach (object key in map.Keys.Cast<object>().OrderBy(k => k.ToString(), StringComparer.Ordinal))
                {
                    dump.Append(key).Append('=');
                    Append(dump, map[key]);
                    dump.Append(';');
                }

                break;
            case IEnumerable list:
                dump.Append('[');
                List<string> items = [.. list.Cast<object>().Select(Write)];
                if (value.GetType().Name.Contains("HashSet", StringComparison.Ordinal))
                {
                    items.Sort(StringComparer.Ordinal);
                }

                dump.AppendJoin(", ", items).Append(']');
                break;
            default:
                dump.Append(value.GetType().Name).Append('{');
                foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.GetIndexParameters().Length == 0))
                {
                    dump.Append(property.Name).Append(": ");
                    Append(dump, property.GetValue(value));
                    dump.Append("; ");
                }

                dump.Append('}');
                break;
        }
    }
}
