import Content

/// Gives pages their file names, which are their addresses: small letters, digits and hyphens, each once.
struct FileNames {
  private var taken: Set<String>
  /// The last number given to a name, so that a thousand clubs of one name are not counted again for each.
  private var numbers: [String: Int] = [:]
  private static let longest = 60

  init(taken: some Sequence<String>) {
    self.taken = Set(taken.map { $0.lowercased() })
  }

  mutating func take(for title: String, id: String) -> String {
    var slug = Self.slug(title)
    if slug.isEmpty { slug = PagePath.cut("service-" + Self.slug(id), to: Self.longest) }
    if PagePath.namesOfDevices.contains(slug) { slug += "-service" }
    var name = slug
    var number = numbers[slug] ?? 2
    while !taken.insert(name + ".md").inserted {
      name = PagePath.cut(slug, to: Self.longest - "-\(number)".count) + "-\(number)"
      number += 1
    }
    numbers[slug] = number
    return name + ".md"
  }

  static func slug(_ title: String) -> String { PagePath.cut(PagePath.hyphenated(title), to: longest) }
}
