import Checks
import Content
import Diagnostics

extension CouncilSummary {
  /// How much of what is asked the council answers, of all duties or of those that are wanted.
  func inOneLine(_ only: Selection) -> String {
    let duties = coverage.duties.filter { only.admits(duty: $0.duty) }
    let (answered, asked) = duties.reduce((0, 0)) { ($0.0 + $1.answered, $0.1 + $1.asked) }
    let unchecked = duties.reduce(0) { $0 + $1.count { if case .notChecked = $0 { true } else { false } } }
    let what = "things that " + (only.duties.isEmpty ? "the law, guidance and good practice" : "these duties") + " list"
    return "\(name): \(answered) of \(asked + unchecked) \(what) are answered."
      + (unchecked == 0 ? "" : " \(unchecked) could not be checked, because a page cannot be read.")
  }

  /// nil for a council that sets nothing aside today.
  var setAsideInOneLine: String? {
    guard let first = setAside.first else { return nil }
    let until = "until \(first.until.value.inWords)"
    guard setAside.count > 1 else {
      return "\(name) has set aside 1 point of good practice \(until): \(first.reason) (\(first.rule.value))"
    }
    let points = setAside.map { "\($0.rule.value) until \($0.until.value.inWords): \($0.reason)" }
    return "\(name) has set aside \(setAside.count) points of good practice. \(points.joined(separator: "; "))"
  }

  /// One line for each item, for reports that programs read.
  func lines(_ reference: Reference) -> [CoverageLine] {
    zip(reference.catalogue.duties, coverage.duties).flatMap { duty, covered in
      zip(duty.items, covered.items).map { item, coverage in
        CoverageLine(
          council: slug, councilName: name, duty: duty.id, dutyTitle: duty.title, item: item.id, ask: item.ask,
          source: "\(duty.citation), \(item.cite)", level: item.level.rawValue,
          isRead: item.evidence != .recall, result: coverage.result.inWords, because: coverage.result.reason,
          evidence: coverage.evidence.map(EvidenceLine.init))
      }
    }
  }
}

extension EvidenceLine {
  fileprivate init(_ evidence: Evidenced) {
    self.init(
      file: evidence.file, title: evidence.title, address: evidence.address, place: evidence.place,
      has: evidence.has.map(\.rawValue), thin: evidence.thin.map(\.rawValue), lacks: evidence.lacks.map(\.rawValue))
  }
}

extension Result {
  fileprivate var reason: String {
    switch self {
    case .says, .doesNotSay, .coming: ""
    case .saysNone(let on): on.code
    case .weak(let weaknesses): weaknesses.map(\.code).joined(separator: ", ")
    case .outOfDate(let lateness): lateness.inWords
    case .anotherBody(let name, _): name
    case .notChecked(let files): files.joined(separator: ", ")
    }
  }
}

extension Weakness {
  fileprivate var code: String {
    switch self {
    case .lacks(let facet): "lacks \(facet.rawValue)"
    case .hardlySays(let facet): "hardly says \(facet.rawValue)"
    case .thin(let words): "\(words) words"
    case .filler(let phrase): "filler “\(phrase)”"
    case .copied(let other): "copied from \(other)"
    case .onlyAFile: "only a file"
    case .onlyAForm: "only a form"
    case .noSuchPlace(let name): "no place #\(name)"
    case .noneNotDated: "none, not dated"
    case .noneNotAllowed: "none, not allowed"
    case .entriesLack(let pages, let count):
      "\(pages.count) of \(count) entries \(pages.count == 1 ? "lacks" : "lack") it"
    }
  }
}
