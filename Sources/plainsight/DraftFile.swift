import Content
import Diagnostics
import Drafts
import Publishing
import Shapes

/// A new page on its way to the disk.
struct DraftFile {
  let draft: Draft
  let name: String?
  let council: String
  let site: SiteOptions

  /// The path of what was written. Nothing is, when the build could not read it.
  func write(_ reference: Reference) throws -> String {
    let name = name ?? draft.name
    guard PagePath.isGoodName(name) else {
      throw MachineTrouble(
        "“\(name)” cannot be a file's name: use small letters, digits and hyphens, and say it with --name.")
    }
    for answer in draft.answers
    where reference.catalogue.duty(ofItem: answer) == nil && reference.catalogue[answer] == nil {
      let known = reference.catalogue.itemIDs + reference.catalogue.duties.map(\.id)
      let near = nearestName(to: answer, among: known).map { " Did you mean `\($0)`?" }
      throw MachineTrouble("The catalogue of the law has no item `\(answer)`.\(near ?? "")")
    }
    let path = "councils/\(council)/\(draft.kind.file(name))"
    let text = draft.text(reference)
    try expectReadable(text, at: path, reference)
    try writeNewPage(text, path, in: site.content)
    return site.content + "/" + path
  }
}

/// Refuses a page that the build could not read.
func expectReadable(_ text: String, at path: String, _ reference: Reference) throws {
  guard let fault = DraftFaults.faults(in: text, at: path, reference).first(where: { $0.severity == .mustFix }) else {
    return
  }
  throw MachineTrouble("Nothing was written. \(fault.what) (\(fault.place.excerpt)). \(fault.instead)")
}
