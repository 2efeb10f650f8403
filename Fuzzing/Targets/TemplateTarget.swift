import Diagnostics
import Pages

/// A template, a line `===`, and a partial named `part`. Where they compile, a page whose texts attack it is the page whose texts
/// do not, letter for letter but for those texts.
func tryTemplate(_ bytes: [UInt8]) throws {
  let (template, sources, found) = readTemplate(bytes)
  _ = SiteTemplates.phrases(of: sources)
  for (name, source) in sources {
    try promiseTold(found.filter { $0.place.path == "templates/\(name).html" }, in: source)
  }
  try promise((template == nil) == !found.isEmpty, "A template is either compiled or told what is wrong with it")
  guard let template else { return }
  let (plain, hostile) = (HTML(template, .plain), HTML(template, .hostile))
  try promise(
    plain.signs == hostile.signs,
    "A text has changed the markup around it: \(String(decoding: hostile.bytes, as: UTF8.self))")
}

func readTemplate(_ bytes: [UInt8]) -> (template: Template<FuzzPage>?, sources: [String: SourceText], [Diagnostic]) {
  let (page, part) = bytes.cut(at: "\n===\n")
  let sources = [
    "page": SourceText(path: "templates/page.html", bytes: Array(page)),
    "part": SourceText(path: "templates/part.html", bytes: Array(part)),
  ]
  var found: [Diagnostic] = []
  return (Template<FuzzPage>.compile(named: "page", in: sources, noting: &found), sources, found)
}

extension HTML {
  fileprivate init(_ template: Template<FuzzPage>, _ page: FuzzPage) {
    self.init()
    template.render(page, into: &self)
  }

  /// What makes markup, in its order.
  fileprivate var signs: [UInt8] { bytes.filter { "<>\"'".utf8.contains($0) } }
}

extension [UInt8] {
  /// What stands before the first of these lines, and what stands after it.
  func cut(at line: String) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    let line = Array(line.utf8)
    // The library's search for a range was a quarter of the time of `template`.
    let starts = indices.dropLast(line.count - 1)
    guard let cut = starts.first(where: { self[$0] == line[0] && self[$0...].starts(with: line) }) else {
      return (self[...], [])
    }
    return (self[..<cut], self[(cut + line.count)...])
  }
}
