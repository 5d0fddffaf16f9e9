namespace DocGen.Text;

/// <summary>What a kind of diagnostic is about. The documentation page of a rule and <c>docgen explain ID</c> are made from it.</summary>
/// <param name="Id">DG0xxx configuration and files, DG1xxx pages, DG2xxx links and navigation, DG3xxx model, DG4xxx layout and drawing, DG5xxx themes and templates, I18Nxxx translation.</param>
/// <param name="DefaultSeverity">The severity unless configuration says otherwise.</param>
/// <param name="Title">What is wrong, in one short phrase without a full stop.</param>
/// <param name="Why">Why it is reported, in Markdown.</param>
/// <param name="Example">Source text that is reported.</param>
/// <param name="Fix">What to do about it, in Markdown.</param>
/// <param name="IsAdjustable">Whether configuration may lower an error of this rule.</param>
public sealed record Rule(
    string Id,
    Severity DefaultSeverity,
    string Title,
    string Why,
    string Example,
    string Fix,
    bool IsAdjustable = false);
