import Content
import Diagnostics
import Drafts
import Shapes

/// The questions about one page. Each answer is read as the build will read it, and asked for again when it cannot be.
struct NewPageQuestions {
  let kind: PageShape.Kind
  let council: String
  let reference: Reference
  let questions = Questions()

  /// The answer as it can stand in the file. nil where nobody answers.
  func ask(_ fact: String, as question: String) -> String? {
    let path = "councils/\(council)/\(kind.file("new"))"
    let answer = questions.ask(question) { answer in
      let yaml = fact == "title" ? YAMLLine.text(answer) : answer
      return DraftFaults.fault(of: fact, yaml, at: path, reference).map { "\($0.what). \($0.instead)" }
    }
    return answer
  }

  func askForAnswers() -> [String] {
    let question =
      "Which items of the law does it answer? Write their names with commas between; `plainsight explain DUTY` lists them."
    let answer = questions.ask(question) { answer in
      names(in: answer).first { !isKnown($0) }.map { name in
        let near = nearestName(to: name, among: reference.catalogue.itemIDs + reference.catalogue.duties.map(\.id))
        return "The catalogue has no item `\(name)`." + (near.map { " Did you mean `\($0)`?" } ?? "")
      }
    }
    return names(in: answer ?? "")
  }

  private func names(in answer: String) -> [String] {
    answer.split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  private func isKnown(_ name: String) -> Bool {
    reference.catalogue.duty(ofItem: name) != nil || reference.catalogue[name] != nil
  }
}
