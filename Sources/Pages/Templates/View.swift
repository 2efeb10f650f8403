/// What a kind of page can show: a value, and the names by which its template asks for the parts of it.
///
///     struct ServiceView: View {
///       let title: String
///       let steps: [StepView]
///
///       static let slots = Slots<ServiceView>()
///         .text("title") { $0.title }
///         .each("steps") { $0.steps }
///     }
package protocol View: Sendable {
  static var slots: Slots<Self> { get }
}
