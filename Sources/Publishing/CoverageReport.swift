import Checks
import Content
import Diagnostics

extension CouncilSummary {
  var inOneLine: String {
    "\(name): \(coverage.answered) of \(coverage.asked) things that the law and guidance list are answered."
  }

  /// One line for each item, for reports that programs read.
  func lines(_ reference: Reference) -> [CoverageLine] {
    zip(reference.catalogue.duties, coverage.duties).flatMap { duty, covered in
      zip(duty.items, covered.items).map { item, coverage in
        CoverageLine(
          council: slug, councilName: name, duty: duty.id, dutyTitle: duty.title, item: item.id, ask: item.ask,
          source: "\(duty.citation), \(item.cite)", level: item.level.rawValue, result: coverage.result.inWords,
          because: coverage.result.reason, evidence: coverage.evidence.map(EvidenceLine.init))
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
    case .entriesLack(let pages, let count): "\(pages.count) of \(count) entries lack it"
    }
  }
}
