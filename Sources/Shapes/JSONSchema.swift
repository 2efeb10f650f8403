import Content

/// A JSON Schema of what may stand at the top of a page, so that editors' tools complete and check it.
package struct JSONSchema: Sendable {
  package let name: String
  package let text: String

  package static func all(_ reference: Reference) -> [JSONSchema] {
    PageShape.all(reference).map { shape in
      JSONSchema(shape.kind.rawValue, "\(shape.kind.label): the facts at the top of the page", shape.facts)
    } + [JSONSchema("site", "The site: its settings in site.yml", SiteShape.facts)]
  }

  /// The kinds that there is a schema for, by name.
  package static let kinds = PageShape.Kind.allCases.map(\.rawValue) + ["site"]

  private init(_ kind: String, _ title: String, _ facts: [Fact]) {
    let about: [(String, Tree)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(title)),
    ]
    name = "\(kind).schema.json"
    text = Tree.group(about + facts.schema).json() + "\n"
  }

  package static let about = """
    # Schemas

    `plainsight schema --write` wrote these. Each says what may stand at the top of one kind of page, with the words of this
    site, and one what may stand in `site.yml`. `vscode-settings.json` tells VS Code which files each is for, once it is copied to `.vscode/settings.json` in
    the folder that the command was run in. Write them again when the vocabularies or the catalogue of the law change.

    """

  /// Settings for VS Code and its YAML extension: which files each schema is for. Front matter counts where an extension
  /// hands it to the YAML one. `folder` holds the schemas; both are named from the folder that is open in VS Code.
  package static func settings(in folder: String, content: String) -> String {
    let way = parts(of: folder)
    let start = folder.hasPrefix("/") ? "/" : way.first == ".." ? "" : "./"
    let schemas: String = start + way.map { $0 + "/" }.joined()
    // The extension looks for these at the end of a file's path, and no path goes up.
    let pages: String = parts(of: content).drop { $0 == ".." }.map { $0 + "/" }.joined()
    let files = PageShape.Kind.allCases.map { kind -> (String, Tree) in
      let path = kind.file("*").replacing(".md", with: "")
      return ("\(schemas)\(kind.rawValue).schema.json", .texts(["\(pages)councils/*/\(path)*.md"]))
    }
    let site = ("\(schemas)site.schema.json", Tree.texts(["\(pages)site.yml"]))
    return Tree.group([("yaml.schemas", .group(files + [site])), ("files.insertFinalNewline", .flag(true))]).json()
      + "\n"
  }

  /// Of a path, without what leads nowhere: `./a//b/../c/` is `a` and `c`.
  private static func parts(of path: String) -> [String] {
    var parts: [String] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts
  }
}

extension [Fact] {
  /// As the members of a schema for a group.
  fileprivate var schema: [(String, Tree)] {
    [
      ("type", .text("object")), ("additionalProperties", .flag(false)),
      ("required", .texts(filter(\.isNeeded).map(\.name))),
      ("properties", .group(map { ($0.name, $0.schema) })),
    ]
  }
}

extension Fact {
  fileprivate var schema: Tree {
    let about = [label, hint].filter { !$0.isEmpty }.joined(separator: ". ")
    return .group([("description", .text(about))] + form.schema)
  }
}

extension FactForm {
  fileprivate var schema: [(String, Tree)] {
    switch self {
    case .text(let pattern): Self.text(pattern)
    case .words: Self.text(nil)
    case .day: Self.text(.day)
    case .decimal: [("anyOf", .list([.group([("type", .text("number"))]), .group(Self.text(.decimal))]))]
    // YAML has words for yes and no, and only these two count.
    case .flag: [("enum", .list([.flag(true), .flag(false), .text("true"), .text("false")]))]
    case .choice(let choices): [("enum", .texts(choices.map(\.value)))]
    case .texts(let pattern): Self.oneOrMore(Self.text(pattern, mayBeEmpty: pattern == nil), canBeNothing: true)
    case .choices(let choices): Self.oneOrMore([("enum", .texts(choices.map(\.value)))], canBeNothing: true)
    case .known(let choices, let pattern):
      Self.oneOrMore(
        [("anyOf", .list([.group([("enum", .texts(choices.map(\.value)))]), .group(Self.text(pattern))]))],
        canBeNothing: true)
    case .group(let group): [("anyOf", .list([Self.nothing, .group(group.schema)]))]
    case .groups(let group): Self.oneOrMore(group.schema, canBeNothing: true)
    case .textOrGroup(let pattern, let group):
      [("anyOf", .list([Self.nothing, .group(Self.text(pattern)), .group(group.schema)]))]
    case .textOrGroups(let group):
      [("anyOf", .list([.group(Self.text(nil))] + Self.alternatives(group.schema, canBeNothing: true)))]
    case .textsOrGroups(let group):
      [
        (
          "anyOf",
          .list([
            .group([
              ("type", .text("array")),
              ("items", .group([("anyOf", .list([.group(Self.text(nil, mayBeEmpty: true)), .group(group.schema)]))])),
            ]),
            .group(Self.text(nil, mayBeEmpty: true)), Self.nothing,
          ])
        )
      ]
    case .pairs(let names):
      [
        (
          "anyOf",
          .list([
            Self.nothing,
            .group([
              ("type", .text("object")), ("propertyNames", .group([("enum", .texts(names.map(\.value)))])),
              ("additionalProperties", .group([("type", .texts(["string", "number", "boolean"]))])),
            ]),
          ])
        )
      ]
    }
  }

  /// A fact with nothing after its colon says nothing, and is no fault where a list or a group could stand.
  private static let nothing = Tree.group([("type", .texts(["null", "string"])), ("pattern", .text("^\\s*$"))])

  /// A number or a truth value is a text to the reader; spaces alone are none.
  private static func text(_ pattern: Pattern?, mayBeEmpty: Bool = false) -> [(String, Tree)] {
    if let pattern {
      let expression = ("pattern", Tree.text(pattern.expression))
      // A pattern is asked of strings alone.
      switch pattern.bare {
      case .nothing: return [("type", .text("string")), expression]
      case .anything: return [("type", .texts(["string", "number", "boolean"])), expression]
      case .numbers(let most):
        return [
          ("type", .texts(["string", "integer"])), ("minimum", .number(0)), ("maximum", .number(most)), expression,
        ]
      }
    }
    let types: (String, Tree) = ("type", .texts(["string", "number", "boolean"]))
    return mayBeEmpty ? [types] : [types, ("pattern", .text("\\S"))]
  }

  private static func oneOrMore(_ schema: [(String, Tree)], canBeNothing: Bool) -> [(String, Tree)] {
    [("anyOf", .list(alternatives(schema, canBeNothing: canBeNothing)))]
  }

  private static func alternatives(_ schema: [(String, Tree)], canBeNothing: Bool) -> [Tree] {
    [.group([("type", .text("array")), ("items", .group(schema))]), .group(schema)] + (canBeNothing ? [nothing] : [])
  }
}

extension FactGroup {
  fileprivate var schema: [(String, Tree)] {
    var facts = facts.schema
    if !pairs.isEmpty {
      facts.append(("dependentRequired", .group(pairs.map { ($0.name, .texts([$0.needs])) })))
    }
    switch need {
    case .nothing: return facts
    case .something: return facts + [("minProperties", .number(1))]
    case .exactlyOne(let names):
      return facts + [("oneOf", .list(names.map { .group([("required", .texts([$0]))]) }))]
    case .cost(let pattern):
      let isFree = [
        ("properties", Tree.group([("free", .group([("enum", .list([.flag(true), .text("true")]))]))])),
        ("required", .texts(["free"])),
      ]
      let free = Tree.group(isFree + [("not", .group([("required", .texts(["amount"]))]))])
      let amount = Tree.group([
        (
          "properties",
          .group([
            (
              "amount",
              .group([
                (
                  "anyOf",
                  .list([
                    .group([("type", .text("number")), ("minimum", .number(0))]),
                    .group([("type", .text("string")), ("pattern", .text(pattern.expression))]),
                  ])
                )
              ])
            )
          ])
        ), ("required", .texts(["amount"])), ("not", .group(isFree)),
      ])
      let inWords = Tree.group([
        ("required", .texts(["note"])), ("not", .group([("required", .texts(["amount"]))])),
      ])
      return facts + [("anyOf", .list([free, amount, inWords]))]
    }
  }
}
