import Content
import Diagnostics
import Foundation
import Markup
import Testing

struct RealCatalogueTests {
  @Test func theCatalogueHasSixtyThreeDutiesAndTheirItemsInSixGroups() throws {
    var found: [Diagnostic] = []
    let catalogue = try RealContent.catalogue(noting: &found)
    #expect(found.isEmpty)
    #expect(
      catalogue.duties.count == 63 && catalogue.duties.flatMap(\.items).count == 376 && catalogue.itemIDs.count == 376)
    #expect(catalogue.groups.map(\.id) == ["send", "social-care", "care", "early-years", "education", "cross-cutting"])
    for group in catalogue.groups { #expect(group.duties.allSatisfy { $0.group == group.id }, "\(group.id)") }
    for duty in catalogue.duties {
      #expect(
        catalogue.sets[duty.appliesTo.value] != nil
          && catalogue.councilTypes.contains { catalogue.applies(duty, to: $0) },
        "\(duty.id)")
      #expect(
        duty.prose.sections.map(\.heading) == ["What this means for you", "What you can ask", "If you cannot find it"],
        "\(duty.id)")
    }
    for set in catalogue.sets.values { #expect(set.allSatisfy(catalogue.councilTypes.contains)) }
  }

  @Test func everyWordingOfAHeadingCountsForItsPartOfAPage() throws {
    var found: [Diagnostic] = []
    let source = try RealContent.source("vocabulary/headings.yml")
    let headings = Headings.read(source, noting: &found)
    var wordings = 0
    var facets: Set<Facet> = []
    for node in parseYAMLList(source, noting: &found) {
      guard case .map(let entry) = node, let id = text(entry["id"]), let label = text(entry["label"]),
        case .map(let languages) = entry["headings"]
      else { throw NotThatKind() }
      let facet = try #require(Facet(rawValue: id))
      facets.insert(facet)
      #expect(headings.label(facet) == label)
      for wording in [label] + languages.entries.flatMap({ texts($0.value) }) {
        wordings += 1
        for variant in [
          wording, wording.uppercased(), wording.lowercased(), wording + "?", wording + ":", "  " + wording + " . ",
        ] {
          #expect(headings.facet(of: variant) == facet, "\(variant)")
        }
      }
    }
    #expect(found.isEmpty && wordings > 100)
    #expect(facets == Set(Facet.allCases))
  }

  @Test func theVocabulariesTheGlossaryAndTheSettingsAreReadWithoutAFault() throws {
    var found: [Diagnostic] = []
    for name in ["needs", "ages", "levels-of-need", "routes-in"] {
      #expect(!Vocabulary.read(try RealContent.source("vocabulary/\(name).yml"), noting: &found).terms.isEmpty)
    }
    let ages = Vocabulary.read(try RealContent.source("vocabulary/ages.yml"), noting: &found).terms.compactMap(\.ages)
    #expect(ages.first?.from == 0 && ages.last?.to == AgeRange.oldest)
    #expect(zip(ages, ages.dropFirst()).allSatisfy { $0.to + 1 == $1.from })
    #expect(Glossary.read(try RealContent.source("glossary.yml"), noting: &found).entries.count > 30)
    let settings = try #require(Settings.read(try RealContent.source("site.yml"), noting: &found))
    #expect(settings.isExample && settings.root.isEmpty && found.isEmpty)
  }

  @Test(.enabled(if: RealContent.hasLaw, "the law's own file is not beside this repository"))
  func everyDutyAndItemIsAsTheLawsOwnFileHasIt() throws {
    var found: [Diagnostic] = []
    let source = SourceText(path: "law/entitlements.yml", bytes: Array(try Data(contentsOf: RealContent.law)))
    let law = parseYAML(source, in: Span(0, source.bytes.count), noting: &found)
    let catalogue = try RealContent.catalogue(noting: &found)
    #expect(found.isEmpty)
    #expect(catalogue.edition.code == text(law["edition"]))
    let duties = maps(law["duties"])
    #expect(duties.count == 63)
    #expect(catalogue.duties.map(\.id) == duties.map { text($0["id"]) ?? "" })
    for (duty, wanted) in zip(catalogue.duties, duties) { expect(duty, wanted) }
    #expect(Set(catalogue.sets.keys) == Set(map(law["authority_sets"]).entries.map(\.key.text)))
    for set in map(law["authority_sets"]).entries { #expect(catalogue.sets[set.key.text] == texts(set.value)) }
    #expect(catalogue.councilTypes == map(law["authority_types"]).entries.map(\.key.text))
    // How things stand and why something was left out is said to families in other words than to those who keep the law's file.
    #expect(
      catalogue.watched.map { [$0.what, $0.source] }
        == maps(law["watch"]).map { watch in ["what", "source"].map { text(watch[$0]) ?? "" } })
    #expect(
      catalogue.leftOut.map { [$0.what, $0.cite] }
        == maps(law["left_out"]).map { left in ["what", "cite"].map { text(left[$0]) ?? "" } })
    let families = catalogue.watched.map(\.state) + catalogue.leftOut.map(\.why)
    #expect(
      families.allSatisfy { said in
        !said.isEmpty && !["(read)", "(recalled)", "not confirmed"].contains { said.contains($0) }
      })
  }

  private func expect(_ duty: Duty, _ wanted: YAMLMap) {
    let id: Comment = "\(duty.id)"
    #expect(
      duty.group == text(wanted["group"]) && duty.level.rawValue == text(wanted["level"])
        && duty.kind.rawValue == text(wanted["kind"]), id)
    #expect(duty.web.rawValue == text(wanted["web"]) && duty.status.rawValue == text(wanted["status"]), id)
    #expect(duty.inForce?.code == text(wanted["in_force"]) && duty.holder.rawValue == text(wanted["duty_holder"]), id)
    #expect(duty.appliesTo.value == text(wanted["applies_to"]) && duty.citation == text(wanted["citation"]), id)
    #expect(duty.evidence.rawValue == text(wanted["evidence"]), id)
    expect(duty.note, tells: text(wanted["note"]), id)
    #expect(duty.familiesLookFor == texts(wanted["families_look_for"]), id)
    let review = map(wanted["review"])
    expect(duty.review.rule, tells: text(review["rule"]), id)
    #expect(duty.review.cite == text(review["cite"]), id)
    #expect(
      duty.review.months == number(review["months"])
        && duty.review.suggestedMonths == number(review["suggested_months"]), id)
    #expect(duty.items.compactMap(\.months) == [number(review["objectives_months"])].compactMap { $0 }, id)
    #expect(duty.review.fixedDates == texts(review["fixed_dates"]).compactMap { DayOfYear($0) }, id)
    let check = map(wanted["check"])
    #expect(
      duty.check.kind.rawValue == text(check["kind"])
        && duty.check.requires.map(\.rawValue) == texts(check["requires"]), id)
    #expect(duty.check.rules == texts(check["rules"]), id)
    let items = maps(wanted["items"])
    #expect(duty.items.map(\.id) == items.map { text($0["id"]) ?? "" }, id)
    for (item, wanted) in zip(duty.items, items) {
      let id: Comment = "\(duty.id)/\(item.id)"
      #expect(item.title == text(wanted["title"]) && item.cite == text(wanted["cite"]), id)
      #expect(item.level.rawValue == text(wanted["level"]) ?? duty.level.rawValue, id)
      #expect(item.evidence.rawValue == text(wanted["evidence"]) ?? duty.evidence.rawValue, id)
      #expect(item.kind.rawValue == text(wanted["kind"]) ?? duty.kind.rawValue, id)
      #expect(
        item.isAskedOfEach == (text(wanted["per_service"]) == "true")
          && item.mayBeNone == (text(wanted["may_be_none"]) == "true"), id)
    }
  }

  /// What the law's file says to those who keep it, word for word; but how sure we are is said to families in whole sentences.
  private func expect(_ said: String?, tells kept: String?, _ id: Comment) {
    let ofKeepers = ["recalled", "confirmed", "(read)", "not read", "stored copy"]
    guard let kept, ofKeepers.contains(where: kept.contains) else {
      #expect(said == kept, id)
      return
    }
    guard let said, !["recalled", "confirmed", "(read)", "stored copy"].contains(where: said.contains) else {
      Issue.record("\(id): \(said ?? "nothing")")
      return
    }
    let numbers = kept.split { !$0.isNumber }
    let told = Set(said.split { !$0.isNumber })
    #expect(numbers.allSatisfy(told.contains), id)
    if kept.contains("recalled") { #expect(said.contains("memory"), id) }
    if kept.contains("not read") { #expect(said.contains("not read"), id) }
  }

  // MARK: The law's file, where `null` is nothing

  private func text(_ node: YAMLNode?) -> String? {
    guard case .scalar(let scalar) = node, scalar.isQuoted || scalar.text != "null" else { return nil }
    return scalar.text
  }

  private func number(_ node: YAMLNode?) -> Int? { text(node).flatMap { Int($0) } }

  private func texts(_ node: YAMLNode?) -> [String] {
    guard case .list(let nodes, _) = node else { return [] }
    return nodes.compactMap(text)
  }

  private func map(_ node: YAMLNode?) -> YAMLMap {
    guard case .map(let map) = node else { return .empty }
    return map
  }

  private func maps(_ node: YAMLNode?) -> [YAMLMap] {
    guard case .list(let nodes, _) = node else { return [] }
    return nodes.map(map)
  }
}
