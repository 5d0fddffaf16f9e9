namespace DocGen.Diagrams.Unicode;

/// <summary>Joining_Type of a character: with which neighbours a letter is written in one stroke; the order is that of the packed table.</summary>
public enum JoiningType : byte
{
    NonJoining,

    /// <summary>Joins on both sides and has no form of its own, such as the tatweel.</summary>
    JoinCausing,
    Dual,

    /// <summary>Joins the letter that follows only.</summary>
    Left,

    /// <summary>Joins the letter before it only.</summary>
    Right,

    /// <summary>A mark; neighbours join across it.</summary>
    Transparent,
}
