/// What stands behind a duty or an item, as far as it was read. Nothing that nobody has read is shown as law.
package enum Standing: Hashable, Sendable {
  case law(DutyKind, isSecondHand: Bool)
  case guidance(DutyKind, isSecondHand: Bool)
  case goodPractice(isRead: Bool)
  /// It may be law or guidance: the source has not been read yet.
  case notRead

  init(_ level: DutyLevel, _ kind: DutyKind, _ evidence: Evidence) {
    let isRead = evidence != .recall
    let isSecondHand = evidence == .secondary
    switch level {
    case .goodPractice: self = .goodPractice(isRead: isRead)
    case .must: self = isRead ? .law(kind, isSecondHand: isSecondHand) : .notRead
    case .statutoryGuidance: self = isRead ? .guidance(kind, isSecondHand: isSecondHand) : .notRead
    }
  }
}

extension Standing {
  /// A few words for lists, and for what stands before a citation.
  package var label: String {
    switch self {
    case .law(_, isSecondHand: false): "The law"
    case .law(_, isSecondHand: true): "The law, as a summary tells it"
    case .guidance(_, isSecondHand: false): "Statutory guidance"
    case .guidance(_, isSecondHand: true): "Statutory guidance, as a summary tells it"
    case .goodPractice(isRead: true): "Good practice, not law"
    case .goodPractice(isRead: false): "Good practice, not law. We have not read the source yet"
    case .notRead: "We have not read the source of this yet"
    }
  }

  /// Who asks, in the middle of a sentence that goes on with “for it”.
  package var whoAsks: String {
    switch self {
    case .law: "the law asks"
    case .guidance: "statutory guidance asks"
    case .goodPractice: "good practice asks"
    case .notRead: "a source that we have not read yet is said to ask"
    }
  }
}

extension Duty {
  package var standing: Standing { Standing(level, kind, evidence) }
}

extension DutyItem {
  package var standing: Standing { Standing(level, kind, evidence) }
}
