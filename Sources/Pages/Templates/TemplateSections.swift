import Diagnostics

/// Parts of a template that are shown or not, or once for each view of a list.
extension TemplateCompiler {
  mutating func addSection(
    _ tag: TemplateTag, _ inside: [TemplateNode], of file: TemplateUse, in scope: TemplateScope,
    to program: inout Program
  ) {
    // The inside of a section that means nothing is still read, for what else may be wrong with it.
    guard let (slot, level) = find(tag, of: file, in: scope) else {
      _ = body(inside, under: tag, of: file, in: scope.insideUnknown, isRepeated: false)
      return
    }
    let isWanted = tag.kind == .section
    let test: Slot.Test
    switch slot.kind {
    case .text(_, nil), .link(_, nil):
      note(
        .name, tag.span, of: file, "`\(tag.name)` is always there, so nothing is decided by it",
        instead: "Remove `\(tag.written)` and `{{/\(tag.name)}}`")
      _ = body(inside, under: tag, of: file, in: scope, isRepeated: false)
      return
    case .text(_, let isThere?), .link(_, let isThere?), .html(_, let isThere), .flag(let isThere):
      test = isThere
    case .list(let views), .group(let views):
      if isWanted {
        var isRepeated = false
        if case .list = slot.kind { isRepeated = true }
        let shown = body(inside, under: tag, of: file, in: scope.inside(views.slots()), isRepeated: isRepeated)
        return program.add(shown, forEach: views.visit, level: level)
      }
      test = views.isThere
    }
    let scope = isWanted ? scope.knowing(slot.name, level: level) : scope
    let shown = body(inside, under: tag, of: file, in: scope, isRepeated: false)
    program.add(shown, when: test, is: isWanted, level: level)
  }

  private mutating func body(
    _ inside: [TemplateNode], under tag: TemplateTag, of file: TemplateUse, in scope: TemplateScope, isRepeated: Bool
  ) -> Program {
    sections.append(TemplateSection(path: file.source.path, start: tag.span.start))
    defer { sections.removeLast() }
    let reading = TemplateSection.Reading(sections: sections, before: position)
    if isReadAgain, let end = ends[reading] {
      (position, opened) = end
      return Program()
    }
    let program = read(inside, under: tag, of: file, in: scope, isRepeated: isRepeated)
    ends[reading] = (position, opened)
    return program
  }

  private mutating func read(
    _ inside: [TemplateNode], under tag: TemplateTag, of file: TemplateUse, in scope: TemplateScope, isRepeated: Bool
  ) -> Program {
    let (before, openedBefore) = (position, opened)
    var program = Program()
    add(inside, of: file, in: scope, to: &program)
    guard let joined = before.joined(with: position) else {
      noteUneven(tag, of: file, from: before)
      (position, opened) = (before, openedBefore)
      return program
    }
    position = joined
    if isRepeated, joined != before {
      // The second time round, the section begins where the first ended. The sections inside have been read once: reading them
      // twice again would take twice as long for each section around them.
      let wasReadAgain = isReadAgain
      isReadAgain = true
      var again = Program()
      add(inside, of: file, in: scope, to: &again)
      isReadAgain = wasReadAgain
      position = joined.joined(with: position) ?? joined
    }
    return program
  }
}

/// A section, by where it begins.
struct TemplateSection: Hashable {
  let path: String
  let start: Int

  /// The same sections around it have the same names in it, so that it ends the same from the same place.
  struct Reading: Hashable {
    let sections: [TemplateSection]
    let before: MarkupPosition
  }
}
