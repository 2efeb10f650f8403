import Content
import Diagnostics
import Keeping

/// What the pages about the whole site need to know of one council. The rest is let go.
package struct CouncilSummary: Sendable {
  package let slug: String
  package let name: String
  package let type: String
  package let services: Int
  package let coverage: CouncilCoverage
  package let checked: Day?
  package let tests: CouncilTests
  /// nil when the council has stated no levels of need.
  package let levels: CouncilLevels?
  package let contact: Contact?
  package let finding: CouncilFinding
  /// The files of the pages, in order.
  package let pages: [String]
  /// Every page of the council, and every heading on it as `page#heading`, in order: their texts would be most of what is kept of one.
  private let places: [UInt64]

  func has(_ place: String) -> Bool {
    let wanted = Fingerprint(of: place).number
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == wanted
  }

  package let links: [ForeignLink]
  /// The files that could not be read: a link to one of them is not held against anybody.
  package let unread: [String]
  /// What other councils may tell too, for comparing.
  let told: [Told]
  /// The good practice that the council sets aside today.
  package let setAside: [Exemption]

  package init(_ council: CheckedCouncil) {
    let content = council.content
    slug = content.slug
    name = content.name
    type = content.council.type.value
    services = content.services.count
    coverage = council.coverage
    checked = content.page.facts.checked?.on.value
    tests = CouncilTests(content)
    levels = CouncilLevels(content)
    contact = content.page.facts.contact
    finding = CouncilFinding(content)
    let all = content.pages + content.translations
    pages = all.map(\.source.name).sorted()
    places = all.flatMap { page in
      ([page.source.name] + page.prose.sections.map { page.source.name + "#" + $0.id }).map {
        Fingerprint(of: $0).number
      }
    }.sorted()
    links = council.links
    unread = content.unread
    told = Told.all(of: content)
    setAside = council.setAside
  }
}

extension CouncilSummary: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(
      slug, name, type, services, coverage, checked, tests, levels, contact, finding, pages, places, links, unread,
      told,
      setAside)
  }

  package init(_ kept: inout KeptReading) throws {
    slug = try kept.read()
    name = try kept.read()
    type = try kept.read()
    services = try kept.read()
    coverage = try kept.read()
    checked = try kept.read()
    tests = try kept.read()
    levels = try kept.read()
    contact = try kept.read()
    finding = try kept.read()
    pages = try kept.read()
    places = try kept.read()
    links = try kept.read()
    unread = try kept.read()
    told = try kept.read()
    setAside = try kept.read()
  }
}

/// A site that may take the place of the one that families see now. Only `check` makes one.
package struct CheckedSite: Sendable {
  package let councils: [CouncilSummary]

  fileprivate init(_ councils: [CouncilSummary]) {
    self.councils = councils
  }
}

/// Looks at what no council can be asked alone, and says whether the site may be published: nil when it may not.
package func check(
  _ councils: [CouncilSummary], of slugs: [String], against reference: Reference, noting found: inout [Diagnostic]
) -> CheckedSite? {
  let sorted = councils.sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
  found += brokenLinks(between: sorted.map(LinkedCouncil.init), of: slugs)
  found += brokenLinks(in: reference)
  found += differences(among: sorted)
  return found.letPublish(reference) ? CheckedSite(sorted) : nil
}

/// Whether councils that nothing stops by themselves may be published together. How they differ is not asked: that stops nothing.
package func mayPublish(
  _ council: CheckedCouncil, among others: [CouncilSummary], of slugs: [String], against reference: Reference
) -> Bool {
  brokenLinks(between: others.map(LinkedCouncil.init) + [LinkedCouncil(council)], of: slugs).isEmpty
    && brokenLinks(in: reference).isEmpty
}

extension [Diagnostic] {
  package func letPublish(_ reference: Reference) -> Bool { !contains { $0.stops(reference) } }
}

extension Diagnostic {
  /// Whether it stops this site from being published.
  package func stops(_ reference: Reference) -> Bool {
    reference.settings.gaps == .publish ? stopsPublishing : severity == .mustFix
  }
}

/// What links between councils need to know of one.
private struct LinkedCouncil {
  let slug: String
  let links: [ForeignLink]
  let unread: [String]
  /// Whether there is such a page, or such a heading: `page#heading`.
  let has: (String) -> Bool

  init(_ council: CouncilSummary) {
    slug = council.slug
    links = council.links
    unread = council.unread
    has = council.has
  }

  /// Without a summary, whose list of every heading takes longer to make than a few links to follow.
  init(_ council: CheckedCouncil) {
    let content = council.content
    slug = content.slug
    links = council.links
    unread = content.unread
    has = { place in
      let parts = place.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let page = content.page(named: parts[0])
      return parts.count == 1 ? page != nil : page?.prose.section(id: parts[1]) != nil
    }
  }
}

private func brokenLinks(between councils: [LinkedCouncil], of slugs: [String]) -> [Diagnostic] {
  let bySlug = Dictionary(councils.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
  return councils.flatMap(\.links).compactMap { link in
    let slug = link.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    if slugs.contains(slug), bySlug[slug]?.unread.contains(link.path) ?? true { return nil }
    let wanted = link.fragment.map { link.path + "#" + $0 } ?? link.path
    return bySlug[slug]?.has(wanted) ?? false ? nil : nowhere(link, wanted)
  }
}

private func brokenLinks(in reference: Reference) -> [Diagnostic] {
  reference.catalogue.duties.flatMap { brokenLinks(of: $0, reference) } + lostLogo(reference)
}

/// The pages about the law belong to no council, so no council is asked about their links.
private func brokenLinks(of duty: Duty, _ reference: Reference) -> [Diagnostic] {
  duty.prose.links.compactMap { link in
    let isBroken =
      switch link.target {
      case .outside: false
      case .fragment(let id): duty.prose.section(id: id) == nil
      case .page(let path, let fragment): !leads(path, fragment, reference.catalogue)
      case .file(let name): !reference.files.contains { $0.name == name }
      case .aboveContent: true
      }
    guard isBroken else { return nil }
    return Diagnostic(
      rule: Rule.brokenLink.id, severity: Rule.brokenLink.severity, place: duty.source.place(link.span),
      what: "There is nothing at `\(link.destination)`", why: Rule.brokenLink.why,
      instead: "Link to another page about the law, or to a file in `files`, or take the link away.")
  }
}

/// `site.yml` is no page, so no rule is asked about it.
private func lostLogo(_ reference: Reference) -> [Diagnostic] {
  guard let logo = reference.settings.look?.logo else { return [] }
  if case .file(let name) = logo.link.target, reference.files.contains(where: { $0.name == name }) { return [] }
  return [
    Diagnostic(
      rule: Rule.brokenLink.id, severity: Rule.brokenLink.severity, place: logo.place,
      what: "There is no picture at `\(logo.link.destination)`",
      why: "Families would see an empty frame where the logo should tell them whose site this is.",
      instead: "Put the picture in the folder `files`, and write `logo: files/NAME.png`.")
  ]
}

/// What the rules that are about several councils find.
private func differences(among councils: [CouncilSummary]) -> [Diagnostic] {
  let setAside = Dictionary(
    councils.map { ($0.slug, $0.setAside.map(\.rule.value)) }, uniquingKeysWith: { first, _ in first })
  return Rule.all.flatMap { rule -> [Diagnostic] in
    guard case .site(let look) = rule.check else { return [] }
    return look(councils).filter { !(setAside[$0.council]?.contains(rule.id) ?? false) }.map { finding in
      Diagnostic(
        rule: rule.id, severity: rule.severity, place: finding.place, what: finding.what, why: rule.why,
        instead: finding.instead)
    }
  }
}

private func leads(_ path: String, _ fragment: String?, _ catalogue: Catalogue) -> Bool {
  guard path.hasPrefix("entitlements/") else { return false }
  let id = PagePath.name(of: path)
  guard let duty = catalogue[id] else { return catalogue.unread.contains(id) }
  return fragment.map { duty.prose.section(id: $0) != nil } ?? true
}

private func nowhere(_ link: ForeignLink, _ wanted: String) -> Diagnostic {
  Diagnostic(
    rule: Rule.brokenLink.id, severity: Rule.brokenLink.severity, place: link.place,
    what: "There is no page `\(wanted)`",
    why: Rule.brokenLink.why, instead: "Mend the link to the other council, or take it away.")
}
