import Diagnostics

/// A page's design, made ready once for the views of one kind, and rendered as often as there are pages.
package struct Template<Page: View>: Sendable {
  private let program: Program

  /// Nothing, and what is wrong, unless every part of the template is as it should be.
  package static func compile(
    named name: String, in sources: [String: SourceText], noting found: inout [Diagnostic]
  ) -> Template? {
    var compiler = TemplateCompiler(of: name, in: sources)
    let program = compiler.compile(Page.slots.all)
    found += compiler.problems.inReadingOrder
    return program.map { Template(program: $0) }
  }

  package func render(_ page: Page, into html: inout HTML) {
    withUnsafePointer(to: page) { pointer in
      var views = [ViewPointer(pointer)]
      program.run(&views, into: &html)
    }
  }
}
