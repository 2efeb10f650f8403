import Checks
import Content
import Diagnostics

/// What the tests of several councils can be compared by: a duty, or one item of a duty that brings many services together.
struct ComparedSubject {
  let duty: Duty
  /// nil where the whole duty is one subject.
  let item: DutyItem?

  var title: String { item?.ask ?? duty.title }
  var address: String { "/compare/\(duty.id)/" + (item.map { $0.id + "/" } ?? "") }
}

extension ComparedSubject {
  /// A collection holds services of all sorts, so only those that answer the same item can be compared. What is asked of each
  /// of them alike brings all sorts together again: nothing can be compared by it.
  init?(_ target: Answer.Target, in catalogue: Catalogue) {
    switch target {
    case .register(let id):
      guard let duty = catalogue[id] else { return nil }
      self.init(duty: duty, item: nil)
    case .item(let id):
      guard let duty = catalogue.duty(ofItem: id), let item = duty.items.first(where: { $0.id == id }) else {
        return nil
      }
      let isCollection = duty.check.kind == .collection
      if item.isAskedOfEach, isCollection || duty.check.askedOf == .services { return nil }
      self.init(duty: duty, item: isCollection ? item : nil)
    }
  }
}

/// The tests of all councils, by subject.
struct Comparison {
  /// In the order of the catalogue; only those that a page of criteria is about.
  let subjects: [ComparedSubject]
  /// Criteria that answer nothing by which they could be compared.
  let others: [(council: CouncilSummary, criteria: CriteriaDigest)]
  /// By the subject's address, then by council.
  private let stated: [String: [String: Stated]]

  struct Stated {
    var criteria: [CriteriaDigest] = []
    var worded: [WordedTests] = []

    var open: [WordedTests] { worded.filter { $0.tests == .openToEveryone } }
    var inWords: [WordedTests] { worded.filter { $0.tests != .openToEveryone } }

    var decides: [Said] { criteria.map(\.decides) + worded.map(\.decides) }
    var answersWithin: [Said] { criteria.map(\.answersWithin) + worded.map(\.answersWithin) }
    var challenge: [Said] { criteria.map(\.challenge) + worded.map(\.challenge) }
  }

  init(_ councils: [CouncilSummary], _ catalogue: Catalogue) {
    var stated: [String: [String: Stated]] = [:]
    var subjects: [String: ComparedSubject] = [:]
    var others: [(council: CouncilSummary, criteria: CriteriaDigest)] = []
    for council in councils {
      for criteria in council.tests.criteria {
        let found = ComparedSubject.all(criteria.answers, in: catalogue)
        if found.isEmpty { others.append((council, criteria)) }
        for subject in found {
          subjects[subject.address] = subject
          stated[subject.address, default: [:]][council.slug, default: Stated()].criteria.append(criteria)
        }
      }
      for page in council.tests.worded {
        for subject in page.subjects(in: catalogue) {
          stated[subject.address, default: [:]][council.slug, default: Stated()].worded.append(page)
        }
      }
      // A document that tells of much at once is better than silence, and no more than that.
      let inWords = council.tests.worded.filter { $0.tests != .openToEveryone }
      for subject in ComparedSubject.each(Set(inWords.flatMap(\.answers.ofDocuments)), in: catalogue)
      where stated[subject.address]?[council.slug] == nil {
        let pages = inWords.filter {
          ComparedSubject.each($0.answers.ofDocuments, in: catalogue).contains { $0.address == subject.address }
        }
        stated[subject.address, default: [:]][council.slug, default: Stated()].worded = pages
      }
    }
    self.stated = stated
    self.others = others
    self.subjects = catalogue.duties.flatMap { duty in
      ([ComparedSubject(duty: duty, item: nil)] + duty.items.map { ComparedSubject(duty: duty, item: $0) }).filter {
        subjects[$0.address] != nil
      }
    }
  }

  /// What a council states on a subject; nil when it states nothing.
  func stated(by council: String, on subject: ComparedSubject) -> Stated? {
    stated[subject.address]?[council]
  }

  func subject(of item: DutyItem, in duty: Duty) -> ComparedSubject? {
    subjects.first { $0.duty.id == duty.id && ($0.item == nil || $0.item?.id == item.id) }
  }

  func subjects(of duty: Duty) -> [ComparedSubject] { subjects.filter { $0.duty.id == duty.id } }
}

extension WordedTests {
  /// What is open to everyone is so whatever else its page speaks of.
  fileprivate func subjects(in catalogue: Catalogue) -> [ComparedSubject] {
    tests == .openToEveryone
      ? ComparedSubject.all(answers, in: catalogue) : ComparedSubject.each(answers.ofServices, in: catalogue)
  }
}

extension ComparedSubject {
  /// What the tests of these pages are compared by: each once, by address.
  static func all(_ answers: TestedAnswers, in catalogue: Catalogue) -> [ComparedSubject] {
    let loose = each(answers.ofDocuments, in: catalogue).filter { $0.item == nil }
    return once(each(answers.ofServices, in: catalogue) + loose)
  }

  /// What each of these things is compared by: each once, by address.
  static func each(_ targets: Set<Answer.Target>, in catalogue: Catalogue) -> [ComparedSubject] {
    once(targets.compactMap { ComparedSubject($0, in: catalogue) })
  }

  private static func once(_ subjects: [ComparedSubject]) -> [ComparedSubject] {
    let byAddress = Dictionary(subjects.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    return byAddress.values.sorted { $0.address < $1.address }
  }
}
