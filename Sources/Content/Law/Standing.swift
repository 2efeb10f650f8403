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

extension Duty {
  package var standing: Standing { Standing(level, kind, evidence) }
}

extension DutyItem {
  package var standing: Standing { Standing(level, kind, evidence) }
}
