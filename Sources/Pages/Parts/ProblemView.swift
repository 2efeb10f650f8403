import Content
import Diagnostics

/// How to say that something on a page is wrong or missing, with no script: an email that names the page, or what the
/// council says about comments.
struct ProblemView: View {
  let mail: Address?
  /// Where on the page the council says how to comment.
  let feedback: Address?
  let council: Address

  static let slots = Slots<ProblemView>()
    .optionalLink("mail") { $0.mail }
    .optionalLink("feedback") { $0.feedback }
    .link("council-page") { $0.council }

  init(_ page: Page, in council: CouncilContent, telling feedback: String?, isSensitive: Bool, _ site: SiteFrame) {
    let email = council.page.facts.contact?.email ?? page.facts.contact?.email
    // An email stays in the folder of those sent, where others may see what was read.
    mail =
      isSensitive
      ? nil
      : email.flatMap { Address(mailTo: $0.value, about: "Wrong or missing: \(page.title) (\(page.address))") }
    self.feedback = feedback.map { Address(site: "#" + $0) }
    self.council = site.link(council.page.address)
  }
}

extension Address {
  /// A letter that has its subject already.
  init?(mailTo email: String, about subject: String) {
    self.init("mailto:\(email)?subject=\(subject.escapedForAddress)")
  }
}

extension String {
  /// With all but plain letters, digits and a few marks as `%20` and the like.
  package var escapedForAddress: String {
    var escaped: [UInt8] = []
    for byte in utf8 {
      if byte.isInWord || "-._~".utf8.contains(byte) {
        escaped.append(byte)
      } else {
        escaped += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

/// One digit of sixteen.
func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 55 + digit }
