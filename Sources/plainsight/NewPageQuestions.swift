import Content
import Diagnostics
import Drafts
import Publishing
import Shapes

/// The questions about one page. Each answer is read as the build will read it, and asked for again when it cannot be.
struct NewPageQuestions {
  let kind: PageShape.Kind
  let council: String
  let reference: Reference
  let questions = Questions()

  /// The answer as it can stand in the file. nil where nobody answers.
  func ask(_ fact: String, as question: String) -> String? {
    questions.ask(question) { answer throws(Misunderstood) in try understood(answer, as: fact) }
  }

  /// The title, of which there is no page yet in this content.
  func askForTitle(_ question: String, in content: String) -> String? {
    questions.ask(question) { answer throws(Misunderstood) in
      _ = try understood(answer, as: "title")
      let file = "\(content)/councils/\(council)/\(kind.file(Draft(kind, title: answer).name))"
      if isThere(file) {
        throw Misunderstood("There is a file \(file) already. Give this one another name, or end with Ctrl-C.")
      }
      return answer
    }
  }

  /// The team, and how to reach it.
  func askForContact() -> String? {
    guard let team = part("team", "Which team do families ask?") else { return nil }
    let phone = part("phone", "What is its telephone number?")
    let email = part("email", "What is its email address?")
    let all = [("team", team), ("phone", phone), ("email", email)]
    return YAMLLine.group(all.compactMap { name, text in text.map { (name: name, text: $0) } })
  }

  private func part(_ name: String, _ question: String) -> String? {
    questions.ask(question) { answer throws(Misunderstood) in
      try check(YAMLLine.group([(name, answer)]), as: "contact")
      return answer
    }
  }

  /// A person may write `Unitary` for `unitary`, and a cost in words.
  private func understood(_ answer: String, as fact: String) throws(Misunderstood) -> String {
    if fact == "title" {
      try check(YAMLLine.text(answer), as: fact)
      return answer
    }
    for other in [answer.lowercased(), fact == "cost" ? CostInWords.yaml(answer) : answer]
    where !isReadable(answer, fact) {
      if isReadable(other, fact) { return other }
    }
    try check(answer, as: fact)
    return answer
  }

  private func isReadable(_ yaml: String, _ fact: String) -> Bool { fault(yaml, fact) == nil }

  private func check(_ yaml: String, as fact: String) throws(Misunderstood) {
    if let fault = fault(yaml, fact) { throw Misunderstood("\(fault.what). \(fault.instead)") }
  }

  private func fault(_ yaml: String, _ fact: String) -> Diagnostic? {
    DraftFaults.fault(of: fact, yaml, at: "councils/\(council)/\(kind.file("new"))", reference)
  }
}
