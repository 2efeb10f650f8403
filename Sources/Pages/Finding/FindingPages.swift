import Checks
import Content

extension Renderer {
  /// The lists of postcode districts and of places, which need no script.
  func findingPages(_ councils: [CouncilSummary]) -> [OutputFile] {
    let finding = FindingCouncils(councils)
    let names = councils.map { NamedLink(label: $0.name, link: site.link("/councils/\($0.slug)/")) }
    func rows(_ rows: [FindingCouncils.Row], note: (String) -> String?) -> [FindingView.Row] {
      rows.map { row in
        FindingView.Row(name: row.name, note: note(row.name), councils: row.councils.map { names[$0] })
      }
    }
    let districts = FindingView(
      title: "Find your council by postcode",
      intro: "Look for the first half of your postcode. Some districts lie in the areas of several councils.",
      box: finding.isEmpty ? nil : FindBox(site),
      other: NamedLink(label: "Find your council by the name of a place", link: site.link(FindingView.byPlace)),
      groups: groups(rows(finding.districts) { reference.districts[$0]?.town }, by: Postcode.area),
      sources: finding.hasExtracts ? sources : nil, home: site.link("/"))
    let places = FindingView(
      title: "Find your council by place",
      intro: "Towns, villages and parts of towns, as the councils themselves name them.",
      box: nil,
      other: NamedLink(label: "Find your council by postcode", link: site.link(FindingView.byPostcode)),
      groups: groups(rows(finding.places) { _ in nil }, by: firstLetter), sources: nil, home: site.link("/"))
    return [(districts, FindingView.byPostcode), (places, FindingView.byPlace)].map { view, address in
      page(
        view, templates.find, at: address, title: "\(view.title) – \(site.name)", description: view.intro,
        crumbs: [crumb("Home", "/"), crumb("Councils", "/councils/")])
    }
  }

  private func groups(_ rows: [FindingView.Row], by heading: (String) -> String) -> [FindingView.Group] {
    var groups: [(heading: String, rows: [FindingView.Row])] = []
    for row in rows {
      let heading = heading(row.name)
      let at = groups.lastIndex { $0.heading == heading } ?? groups.count
      if at == groups.count { groups.append((heading, [])) }
      groups[at].rows.append(row)
    }
    return groups.map { FindingView.Group(heading: $0.heading, rows: $0.rows) }
  }

  /// What is no letter stands together: the sign that a name begins with may be one that no address can hold.
  private func firstLetter(_ name: String) -> String {
    name.first.flatMap { $0.isLetter ? $0.uppercased() : nil } ?? "0 to 9"
  }

  /// What the licence of the postcode file asks for.
  private var sources: String {
    "Postcodes: Office for National Statistics, licensed under the Open Government Licence v3.0. Contains OS data © Crown "
      + "copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right."
  }
}
