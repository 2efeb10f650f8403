import Content
import Diagnostics

/// Every date that a council's pages lead to, the past ones included, in the order of the pages.
package func deadlines(of council: CouncilContent, against reference: Reference, today: Day) -> [Deadline] {
  let survey = DeadlineSurvey(council: council, catalogue: reference.catalogue, today: today)
  return survey.reviews + survey.asked + survey.registers + survey.exemptions
}

private struct DeadlineSurvey {
  let council: CouncilContent
  let catalogue: Catalogue
  let today: Day

  var reviews: [Deadline] {
    (council.pages + council.translations).compactMap { page in
      page.ownReview.map { deadline($0, .review, page) }
    }
  }

  /// What the law wants of the pages that answer its items, and what we advise where the page names no earlier date.
  var asked: [Deadline] {
    let answers = dutiesAnswered
    let newest = newestAnswers(answers)
    return answers.flatMap { page, duties in
      var advised: [DueDate] = []
      var found: [Deadline] = []
      for (duty, items) in duties {
        advised += page.dueDates(under: duty.review, today: today).filter { $0.setter == .advice }
        let standing = items.filter { newest[$0.id]?.contains(page.source.name) ?? false }
        guard !standing.isEmpty,
          let law = page.dueDates(under: duty.review(of: standing), today: today).firstSetByLaw
        else { continue }
        found.append(deadline(law, .law(duty: duty.id, rule: duty.review.inWords), page))
      }
      if let first = advised.min(by: { $0.day < $1.day }), page.ownReview.map({ first.day < $0.day }) ?? true {
        found.append(deadline(first, .advice, page))
      }
      return found
    } + oldReplies
  }

  /// What the law wants of registers: one date for all entries that are due on it, however many there are.
  var registers: [Deadline] {
    catalogue.duties.filter { $0.isInForce(on: today) }.flatMap { duty -> [Deadline] in
      var due: [Day: (due: DueDate, pages: [Page])] = [:]
      for page in council.pages where page.facts.answers.contains(where: { $0.target == .register(duty.id) }) {
        guard let law = page.dueDates(under: duty.review(of: duty.items), today: today).firstSetByLaw
        else { continue }
        due[law.day, default: (law, [])].pages.append(page)
      }
      return due.sorted { $0.key < $1.key }.compactMap { _, entries in
        entries.pages.first.map { page in
          deadline(
            entries.due, .register(duty: duty.id, rule: duty.review.inWords, entries: entries.pages.count), page)
        }
      }
    }
  }

  var exemptions: [Deadline] {
    council.council.exemptions.filter { ExemptedName($0.rule.value, catalogue).isGoodPractice }.map { exemption in
      let until = exemption.until.value
      return Deadline(
        day: until, isPast: until < today, reason: .exemption(name: exemption.rule.value, why: exemption.reason),
        page: council.page)
    }
  }

  /// Replies that answer no item of the law are due each year all the same.
  private var oldReplies: [Deadline] {
    council.pages(in: .replies).compactMap { page in
      Rule.nextReplies(after: page, in: council).map { due in
        Deadline(
          day: due, isPast: due < today, reason: .law(duty: nil, rule: Rule.oldReplies.source ?? ""), page: page)
      }
    }
  }

  /// Of each page, in the order in which it names them.
  private typealias Answered = (page: Page, duties: [(duty: Duty, items: [DutyItem])])

  private var dutiesAnswered: [Answered] {
    council.pages.map { page in
      var duties: [(duty: Duty, items: [DutyItem])] = []
      for answer in page.facts.answers {
        guard case .item(let id) = answer.target, let duty = catalogue.duty(ofItem: id), duty.isInForce(on: today),
          let item = duty.items.first(where: { $0.id == id })
        else { continue }
        if let known = duties.firstIndex(where: { $0.duty.id == duty.id }) {
          duties[known].items.append(item)
        } else {
          duties.append((duty, [item]))
        }
      }
      return (page, duties)
    }
  }

  /// By item, the pages that answer it as no later one does: last year's statement is a record, and due no more.
  private func newestAnswers(_ answers: [Answered]) -> [String: [String]] {
    var newest: [String: (due: Day, pages: [String])] = [:]
    for (page, duties) in answers {
      for (duty, items) in duties {
        for item in items {
          guard let due = page.dueDates(under: duty.review(of: [item]), today: today).firstSetByLaw?.day
          else { continue }
          let known = newest[item.id]
          if let known, known.due > due { continue }
          newest[item.id] = (due, (known?.due == due ? known?.pages ?? [] : []) + [page.source.name])
        }
      }
    }
    return newest.mapValues(\.pages)
  }

  private func deadline(_ due: DueDate, _ reason: Deadline.Reason, _ page: Page) -> Deadline {
    Deadline(day: due.day, isPast: due.isPast(on: today), reason: reason, page: page)
  }
}

extension [DueDate] {
  /// The earliest day that the law sets: a newer list may be due before the time that this one covers is over.
  fileprivate var firstSetByLaw: DueDate? {
    filter { if case .law = $0.setter { true } else { false } }.min { $0.day < $1.day }
  }
}

extension DutyReview {
  /// How often the duty comes round, with its place in the law.
  fileprivate var inWords: String { rule + (cite.map { " (\($0))" } ?? "") }
}
