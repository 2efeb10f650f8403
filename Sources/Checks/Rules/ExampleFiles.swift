import Diagnostics

extension Example {
  /// A page of the example council, unless another file is named. What begins with `/` stands in the content folder itself.
  init(
    in file: String = "services/example.md", about item: String? = nil, besides: [String: String] = [:], breaks: String,
    keeps: String
  ) {
    self.init(in: file, about: item, besides: besides, breaks: .text(breaks), keeps: .text(keeps))
  }

  /// Where a file of an example stands in the content folder.
  package static func path(of file: String) -> String {
    file.hasPrefix("/") ? String(file.dropFirst()) : "councils/example/" + file
  }

  /// The whole site of one side, by path in the content folder: each council has a page of its own.
  package func site(_ side: Side) -> [String: ExampleFile] {
    var site: [String: ExampleFile] = [:]
    for (file, content) in files(side) { site[Self.path(of: file)] = content }
    for slug in councils(in: site) where site["councils/\(slug)/council.md"] == nil {
      site["councils/\(slug)/council.md"] = .text(
        "---\ntitle: \(slug.prefix(1).uppercased() + slug.dropFirst()) Council\ntype: unitary\n---\nWe look after children's services."
      )
    }
    return site
  }

  private func councils(in site: [String: ExampleFile]) -> Set<String> {
    Set(["example"] + site.keys.filter { $0.hasPrefix("councils/") }.map { String($0.split(separator: "/")[1]) })
  }
}
