import Content
import Diagnostics
import Markup

extension Library {
  /// Reads the councils' own pages alone, to know which of them share a postcode district before any is built. What is wrong
  /// in them is told when each council is read whole.
  func readNeighbours(_ reference: Reference) throws -> Neighbours {
    var unheard: [Diagnostic] = []
    let councils = try councils.compactMap { slug, files -> Neighbours.Council? in
      let name = "councils/\(slug)/council.md"
      guard files.contains(name), let path = PagePath(name), let source = try source(name, noting: &unheard),
        let page = Page.read(parse(source, noting: &unheard), at: path, reference, noting: &unheard),
        case .council(let council?) = page.kind
      else { return nil }
      return Neighbours.Council(page, council)
    }
    return Neighbours(councils)
  }
}
