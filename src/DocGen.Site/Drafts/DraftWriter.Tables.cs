using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace DocGen.Site.Drafts;

/// <summary>Tables, definition lists and footnotes.</summary>
internal sealed partial class DraftWriter
{
    private void WriteTable(Table table)
    {
        _output.EnsureLine();
        _output.Write(_isFragment ? "<table>\n"u8 : "<div class=\"table-wrap\" tabindex=\"0\" role=\"group\"><table>\n"u8);
        bool isBodyOpen = false;
        (bool outer, bool outerTable) = (_isTight, _isInTable);
        (_isTight, _isInTable) = (true, true);
        foreach (Block block in table)
        {
            TableRow row = (TableRow)block;
            if (row.IsHeader)
            {
                _output.Write("<thead>\n"u8);
            }
            else if (!isBodyOpen)
            {
                isBodyOpen = true;
                _output.Write("<tbody>\n"u8);
            }

            WriteRow(table, row);
            if (row.IsHeader)
            {
                _output.Write("</thead>\n"u8);
            }
        }

        (_isTight, _isInTable) = (outer, outerTable);
        _output.Write(isBodyOpen ? "</tbody>\n</table>"u8 : "</table>"u8);
        _output.Write(_isFragment ? "\n"u8 : "</div>\n"u8);
    }

    private void WriteRow(Table table, TableRow row)
    {
        _output.Write("<tr>\n"u8);
        for (int i = 0; i < row.Count; i++)
        {
            TableCell cell = (TableCell)row[i];
            _output.Write(row.IsHeader ? "<th"u8 : "<td"u8);
            int column = cell.ColumnIndex < 0 ? i : cell.ColumnIndex;
            if (column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment is { } alignment)
            {
                string name = alignment switch { TableColumnAlign.Left => "left", TableColumnAlign.Center => "center", _ => "right" };
                if (_isFragment)
                {
                    _output.WriteAttribute("align"u8, name);
                }
                else
                {
                    _output.WriteAttribute("class"u8, "align-" + name);
                }
            }

            if (row.IsHeader && !_isFragment)
            {
                _output.Write(" scope=\"col\""u8);
            }

            _output.Write(">"u8);
            WriteBlocks(cell);
            _output.Write(row.IsHeader ? "</th>\n"u8 : "</td>\n"u8);
        }

        _output.Write("</tr>\n"u8);
    }

    private void WriteDefinitions(DefinitionList list)
    {
        _output.EnsureLine();
        _output.Write("<dl>\n"u8);
        bool outer = _isTight;
        foreach (Block block in list)
        {
            DefinitionItem item = (DefinitionItem)block;
            int terms = 0;
            while (terms < item.Count && item[terms] is DefinitionTerm term)
            {
                _output.Write("<dt>"u8);
                WriteInlines(term.Inline);
                _output.Write("</dt>\n"u8);
                terms++;
            }

            _output.Write("<dd>"u8);
            _isTight = item.Count - terms == 1;
            for (int i = terms; i < item.Count; i++)
            {
                WriteBlock(item[i]);
            }

            _isTight = outer;
            _output.Write("</dd>\n"u8);
        }

        _output.Write("</dl>\n"u8);
    }

    private void WriteFootnotes(FootnoteGroup group)
    {
        _output.EnsureLine();
        _output.Write("<section class=\"footnotes\" role=\"doc-endnotes\""u8);
        _output.Write(" aria-label=\""u8);
        _output.AddWord(static labels => labels.Footnotes);
        _output.Write("\">\n<ol>\n"u8);
        foreach (Block block in group)
        {
            Footnote note = (Footnote)block;
            _output.Write("<li"u8);
            _output.WriteAttribute("id"u8, FootnoteId("fn", note.Order));
            _output.Write(">"u8);
            WriteLoose(note);
            _output.Write("</li>\n"u8);
        }

        _output.Write("</ol>\n</section>\n"u8);
    }

    private void WriteFootnoteLink(FootnoteLink link)
    {
        if (link.IsBackLink)
        {
            _output.Write(" <a class=\"footnote-back\" href=\"#"u8);
            _output.WriteText(FootnoteId("fnref", link.Index));
            _output.Write("\" role=\"doc-backlink\" aria-label=\""u8);
            _output.AddWord(static labels => labels.BackToText);
            _output.Write("\">↩</a>"u8);
            return;
        }

        _output.Write("<sup><a class=\"footnote-ref\""u8);
        _output.WriteAttribute("id"u8, FootnoteId("fnref", link.Index));
        _output.Write(" href=\"#"u8);
        _output.WriteText(FootnoteId("fn", link.Footnote.Order));
        _output.Write("\" role=\"doc-noteref\">"u8);
        _output.WriteNumber(link.Footnote.Order);
        _output.Write("</a></sup>"u8);
    }

    /// <summary>Notes of an included file count from one again, so their ids carry its number.</summary>
    private string FootnoteId(string prefix, int number) => _source == _file ? $"{prefix}-{number}" : $"{prefix}-{_includes}-{number}";
}
