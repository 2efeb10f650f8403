import Content
import Diagnostics

func shown(_ cost: Cost?) -> String {
  let parts: [(String, String?)] =
    switch cost {
    case .free(let help): [("free", ""), ("help", help)]
    case .amount(let amount, let unit, let note, let help):
      [(amount, ""), ("unit", unit), ("note", note), ("help", help)]
    case .inWords(let words, let help): [(words, ""), ("help", help)]
    case nil: [("no cost", "")]
    }
  return parts.compactMap { name, text in text.map { $0.isEmpty ? name : "\(name): \($0)" } }.joined(separator: ", ")
}

func shown(_ area: Area?) -> String {
  switch area {
  case .wholeCouncil: "whole council"
  case .places(let places): places.joined(separator: "; ")
  case nil: "no area"
  }
}

func shown(_ criteria: CriteriaLink?) -> String {
  switch criteria {
  case .openToEveryone: "open to everyone"
  case .page(let name): name.value
  case nil: "no criteria"
  }
}

func shown(_ time: OpeningTime) -> String {
  let days = time.days.isEmpty ? nil : time.days.map(\.inWords).joined(separator: ", ")
  let hours = [time.from, time.to].compactMap { $0?.inWords }.joined(separator: " to ")
  return [days, hours.isEmpty ? nil : hours, time.note].compactMap { $0 }.joined(separator: ", ")
}
