import Content
import Cores
import Diagnostics
import Keeping

/// A council that was asked whatever can stop it from being published. Only `check` makes one, and only this can be rendered.
package struct CheckedCouncil: Sendable {
  package let content: CouncilContent
  private let survey: Once<CouncilCoverage>
  /// The good practice that the council sets aside today.
  package let setAside: [Exemption]
  /// Links to pages of other councils, to be looked for when all councils are read.
  package let links: [ForeignLink]

  package var coverage: CouncilCoverage { survey.value }

  fileprivate init(
    _ content: CouncilContent, _ survey: Once<CouncilCoverage>, _ setAside: [Exemption], _ links: [ForeignLink]
  ) {
    self.content = content
    self.survey = survey
    self.setAside = setAside
    self.links = links
  }
}

/// A link from one council's page to another's.
package struct ForeignLink: Sendable {
  package let path: String
  package let fragment: String?
  package let place: Place
}

/// What a council is asked.
package enum Question: Sendable {
  case everything
  /// For somebody who waits for a page: what else there is to say is told later.
  case whatStopsPublishing
}

/// Asks the rules about one council. What is known of its pages already is not asked again; by the names of their files.
package func check(
  _ content: CouncilContent, for question: Question = .everything, against reference: Reference, today: Day,
  knowing known: [String: PageFindings] = [:], on cores: Cores = .one, noting found: inout [Diagnostic]
) -> CheckedCouncil {
  let survey = Once { CoverageSurvey(content, reference.catalogue, today: today).survey(on: cores) }
  let surroundings = Surroundings(council: content, reference: reference, today: today)
  // With a reason and until a day. What law or guidance asks for cannot be set aside, nor can what stops a page from being read.
  let setAside = content.council.setAside(on: today, reference.catalogue)
  let onPages = surroundings.pages.map { known[$0.source.name] ?? PageFindings($0, reference) }.filter { !$0.isEmpty }
  let rules =
    switch question {
    case .everything: Rule.all
    case .whatStopsPublishing: Rule.all.filter { $0.canStopPublishing(reference.settings.gaps) }
    }
  // Before the rules share the cores: the first to ask for it would keep the others waiting.
  if rules.contains(where: \.isOfItems) { _ = survey.value }
  found += cores.map(rules) { rule in
    findings(rule, survey, surroundings, onPages)
      .filter { !setAside.cover($0, by: rule) }.map { diagnostic(rule, $0) }
  }.flatMap { $0 }
  return CheckedCouncil(content, survey, setAside, foreignLinks(content))
}

private func findings(
  _ rule: Rule, _ survey: Once<CouncilCoverage>, _ around: Surroundings, _ onPages: [PageFindings]
) -> [Finding] {
  switch rule.check {
  case .whileReading, .site: return []
  case .council(let look): return look(around)
  case .page, .words: return onPages.flatMap { $0[rule] }
  case .pageAmongOthers(let look): return around.pages.flatMap { toldOnce(look($0, around)) }
  case .item(let look):
    let catalogue = around.reference.catalogue
    return zip(catalogue.duties, survey.value.duties).flatMap { duty, covered in
      zip(duty.items, covered.items).flatMap { item, result in
        look(ItemInQuestion(coverage: result, item: item, duty: duty, surroundings: around))
      }
    }
  }
}

/// A page with thousands of problems of one kind has one problem. As many are told of one rule as of one file.
func toldOnce(_ findings: [Finding]) -> [Finding] {
  guard findings.count > FaultList.most, let next = findings.dropFirst(FaultList.most).first else { return findings }
  let rest = Finding(
    page: next.page, span: next.span,
    what: "There are \(findings.count - FaultList.most) more of this kind on this page",
    instead: "Mend those above first, then run the check again.", severity: next.severity)
  return findings.prefix(FaultList.most) + [rest]
}

private func diagnostic(_ rule: Rule, _ finding: Finding) -> Diagnostic {
  let severity = finding.severity ?? rule.severity
  precondition(
    severity != .mustFix || finding.item != nil || rule.canStopPublishing(.publish),
    "\(rule.id) stops publishing, and nobody who waits for a page would be told")
  return Diagnostic(
    rule: rule.id, severity: severity,
    // A gap in what the law lists is published as a gap: hiding the rest of the site would help nobody.
    stopsPublishing: finding.item == nil ? nil : false, place: finding.page.place(finding.span), what: finding.what,
    why: rule.why, instead: finding.instead, item: finding.item)
}

private func foreignLinks(_ content: CouncilContent) -> [ForeignLink] {
  (content.pages + content.translations).flatMap { page in
    page.links.compactMap { link in
      guard case .page(let path, let fragment) = link.target, path.hasPrefix("councils/"),
        !path.hasPrefix("councils/\(content.slug)/")
      else { return nil }
      return ForeignLink(path: path, fragment: fragment, place: page.place(link.span))
    }
  }
}

extension ForeignLink: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(path, fragment, place)
  }

  package init(_ kept: inout KeptReading) throws {
    path = try kept.read()
    fragment = try kept.read()
    place = try kept.read()
  }
}
