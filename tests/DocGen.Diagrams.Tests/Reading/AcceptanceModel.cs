using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Reading;
