import Checks
import Content

/// All the subjects on which the tests of several councils can be compared.
struct CompareView: View {
  struct Group: View {
    let label: String
    let duties: [Subjects]

    static let slots = Slots<Group>().text("label") { $0.label }.each("duties", Subjects.self) { $0.duties }
  }

  /// A duty that is one subject, or the title of one and those of its items that are.
  struct Subjects: View {
    let title: String
    let whole: Entry?
    let items: [Entry]

    static let slots = Slots<Subjects>()
      .text("title") { $0.title }
      .group("whole", Entry.self) { $0.whole }
      .flag("has-items") { !$0.items.isEmpty }
      .each("items", Entry.self) { $0.items }
  }

  struct Entry: View {
    let title: String
    let link: Address
    let count: String

    static let slots = Slots<Entry>().text("title") { $0.title }.link("link") { $0.link }.text("count") { $0.count }
  }

  let levels: [Entry]
  let today: String
  let groups: [Group]
  let others: Address?

  static let otherTests = "/compare/other_tests/"

  static let slots = Slots<CompareView>()
    .text("today") { $0.today }
    .flag("has-levels") { !$0.levels.isEmpty }
    .each("levels", Entry.self) { $0.levels }
    .flag("has-groups") { !$0.groups.isEmpty || $0.others != nil }
    .each("groups", Group.self) { $0.groups }
    .optionalLink("others") { $0.others }

  init(_ councils: [CouncilSummary], _ comparison: Comparison, _ reference: Reference, _ site: SiteFrame) {
    today = site.today.inWords
    func stating(_ count: Int) -> String { "\(count) of \(councils.count) councils" }
    levels = reference.vocabularies.levels.terms.compactMap { level in
      let count = councils.count { !$0.levels(level.id).isEmpty }
      return count == 0
        ? nil
        : Entry(title: level.label, link: site.link(CompareLevelView.address(level)), count: stating(count))
    }
    func entry(_ subject: ComparedSubject) -> Entry {
      Entry(
        title: subject.title, link: site.link(subject.address),
        count: stating(councils.count { comparison.stated(by: $0.slug, on: subject) != nil }))
    }
    groups = reference.catalogue.groups.compactMap { group in
      let duties = group.duties.compactMap { duty -> Subjects? in
        let subjects = comparison.subjects(of: duty)
        guard !subjects.isEmpty else { return nil }
        return Subjects(
          title: duty.title, whole: subjects.first { $0.item == nil }.map(entry),
          items: subjects.filter { $0.item != nil }.map(entry))
      }
      return duties.isEmpty ? nil : Group(label: group.label, duties: duties)
    }
    others = comparison.others.isEmpty ? nil : site.link(Self.otherTests)
  }
}
