import Content

/// The configuration of a web editor that keeps its pages in git (Decap CMS, and Sveltia CMS, which reads the same), with one
/// form for each kind of page, so that nobody who writes need see a file.
package enum DecapConfig {
  package typealias Council = (slug: String, name: String)

  package static func text(_ councils: [Council], content: String, _ reference: Reference) -> String {
    var forms = Forms(PageShape.all(reference))
    let collections = councils.flatMap { council -> [Tree] in
      let folder = "\(content)/councils/\(council.slug)"
      return [files(of: council, in: folder, &forms)]
        + PageShape.Kind.allCases.compactMap { pages(of: council, in: folder, $0, &forms) }
    }
    let config = Tree.group([
      ("backend", .group([("name", .text("git-gateway")), ("branch", .text("main"))])),
      // What is written waits as a draft until somebody looks at it and lets it through.
      ("publish_mode", .text("editorial_workflow")), ("media_folder", .text("\(content)/files")),
      ("public_folder", .text("../../../files")),
      ("slug", .group([("encoding", .text("ascii")), ("clean_accents", .flag(true))])),
      ("output", .group([("omit_empty_optional_fields", .flag(true))])), ("collections", .list(collections)),
    ])
    return """
      # Written by `plainsight schema --cms decap`. Change `backend` to say where your repository is, and nothing else: what
      # else you change is lost when this is written anew.

      """ + config.yaml()
  }

  /// The pages of which a council has one.
  private static func files(of council: Council, in folder: String, _ forms: inout Forms) -> Tree {
    var files: [Tree] = []
    for kind in PageShape.Kind.allCases where kind.folder == nil {
      files.append(
        .group([
          ("name", .text(kind.rawValue)), ("label", .text(kind.label)), ("file", .text("\(folder)/\(kind.file(""))")),
          ("media_folder", .text("/\(folder)/files")), ("public_folder", .text("files")),
          ("fields", forms.fields(kind)),
        ]))
    }
    return .group([
      ("name", .text("\(council.slug)-pages")), ("label", .text("\(council.name): about the council")),
      ("files", .list(files)),
    ])
  }

  private static func pages(
    of council: Council, in folder: String, _ kind: PageShape.Kind, _ forms: inout Forms
  ) -> Tree? {
    guard let pages = kind.folder?.rawValue else { return nil }
    return .group([
      ("name", .text("\(council.slug)-\(pages)")), ("label", .text("\(council.name): \(kind.label)")),
      ("folder", .text("\(folder)/\(pages)")), ("create", .flag(true)), ("extension", .text("md")),
      ("format", .text("frontmatter")), ("slug", .text("{{slug}}")), ("summary", .text("{{title}}")),
      ("media_folder", .text("/\(folder)/files")), ("public_folder", .text("../files")),
      ("fields", forms.fields(kind)),
    ])
  }
}

/// The form of each kind of page. All councils have the same, so that it is written once and named from then on.
private struct Forms {
  private let shapes: [PageShape]
  private var written: Set<PageShape.Kind> = []

  init(_ shapes: [PageShape]) {
    self.shapes = shapes
  }

  mutating func fields(_ kind: PageShape.Kind) -> Tree {
    let name = "\(kind.rawValue)_form"
    guard written.insert(kind).inserted else { return .again(name) }
    let words = Tree.group([
      ("name", .text("body")), ("label", .text("Words for families")), ("widget", .text("markdown")),
      ("required", .flag(false)),
      ("hint", .text("Begin with headings of the second size: the title stands above them already.")),
    ])
    return .named(name, .list((shapes.first { $0.kind == kind }?.facts ?? []).map(\.field) + [words]))
  }
}

extension Fact {
  fileprivate var field: Tree {
    var field: [(String, Tree)] = [("name", .text(name)), ("label", .text(label))]
    field += form.widget(named: name)
    field.append(("required", .flag(isNeeded)))
    let advice = hint.isEmpty ? form.advice : hint
    if !advice.isEmpty { field.append(("hint", .text(advice))) }
    return .group(field)
  }
}

extension FactForm {
  fileprivate var advice: String {
    switch self {
    case .text(let pattern), .texts(let pattern): pattern?.advice ?? ""
    case .known(_, let pattern): pattern.advice
    default: ""
    }
  }

  fileprivate func widget(named name: String) -> [(String, Tree)] {
    switch self {
    case .text(let pattern): Self.widget("string") + Self.checked(by: pattern)
    case .words: Self.widget("text")
    case .day:
      Self.widget("datetime") + [
        ("format", .text("YYYY-MM-DD")), ("date_format", .text("YYYY-MM-DD")), ("time_format", .flag(false)),
      ]
    case .flag: Self.widget("boolean")
    case .decimal: Self.widget("number") + [("value_type", .text("float"))]
    case .choice(let choices): Self.widget("select") + Self.options(choices)
    case .choices(let choices): Self.widget("select") + [("multiple", .flag(true))] + Self.options(choices)
    case .texts(let pattern): Self.list(of: pattern)
    // The place of an answer on the page follows its id, so that a choice among ids alone would lose it; and a pattern of all
    // ids is too long to be told to anybody who slips. The check tells.
    case .known: Self.list(of: nil)
    // What an import wrote is no form's business, and stays as it is.
    case .group where name == "imported": Self.widget("hidden")
    case .pairs: Self.widget("hidden")
    case .group(let group), .textOrGroup(_, let group):
      Self.widget("object") + [("collapsed", .flag(true)), ("fields", .list(group.facts.map(\.field)))]
    case .groups(let group), .textOrGroups(let group), .textsOrGroups(let group):
      Self.widget("list") + [("collapsed", .flag(true)), ("fields", .list(group.facts.map(\.field)))]
    }
  }

  private static func widget(_ name: String) -> [(String, Tree)] { [("widget", .text(name))] }

  private static func checked(by pattern: Pattern?) -> [(String, Tree)] {
    pattern.map { [("pattern", .texts([$0.expression, $0.advice]))] } ?? []
  }

  private static func options(_ choices: [Choice]) -> [(String, Tree)] {
    [("options", .list(choices.map { .group([("label", .text($0.label)), ("value", .text($0.value))]) }))]
  }

  private static func list(of pattern: Pattern?) -> [(String, Tree)] {
    let entry: [(String, Tree)] =
      [("name", .text("entry")), ("label", .text("Entry"))] + widget("string") + checked(by: pattern)
    return widget("list") + [("field", .group(entry))]
  }
}
