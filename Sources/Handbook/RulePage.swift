import Diagnostics

extension ExplainedRule {
  /// The rule's page, in Markdown that reads well in a terminal too, with what the program says of each example.
  package func page() throws -> String {
    var text = "# \(name)\n\nRule: `\(id)`. \(meaning)\n\n\(why)\n"
    if let source { text += "\nSource: \(source).\n" }
    for (index, example) in examples.enumerated() {
      if examples.count > 1 { text += "\n## Example \(index + 1)\n" }
      text += try page(of: example, under: examples.count > 1 ? "###" : "##")
    }
    return text
  }

  private func page(of example: Example, under mark: String) throws -> String {
    var text = ""
    if let item = example.item { text += "\nThis is about the item `\(item)` of the law.\n" }
    for (file, content) in example.besides.sorted(by: { $0.key < $1.key }) {
      text += "\nBeside both stands `\(place(file))`:\n\n" + shown(content, of: file)
    }
    text += "\n\(mark) This breaks it\n\n" + shown(example.breaks, at: example.file)
    if let found = try found(in: example, .breaks), !found.isEmpty {
      text += "\nThe program says:\n\n" + ShownText(said: TextReport(colour: false).problems(found)).block
    }
    text += "\n\(mark) This keeps it\n\n" + shown(example.keeps, at: example.keptFile)
    return text
  }

  private func shown(_ content: ExampleFile, at file: String) -> String {
    switch content {
    case .absent: "There is no `\(place(file))`.\n"
    case .link(let target): "`\(place(file))` is a link to `\(target)`.\n"
    case .text, .bytes:
      "In `\(place(file))`:\n\n" + shown(String(decoding: content.content ?? [], as: UTF8.self), of: file)
    }
  }

  private func shown(_ text: String, of file: String) -> String {
    let shown = ShownText(file, content: text)
    return shown.block + shown.notes
  }
}
