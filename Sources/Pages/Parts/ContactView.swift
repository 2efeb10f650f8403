import Checks
import Content
import Diagnostics

/// How to reach a team: numbers that dial and addresses that open.
struct ContactView: View {
  private let contact: Contact
  /// Of its words, where that is not the language of the page.
  private let language: ContentLanguage?

  init(_ contact: Contact) {
    self.init(contact, in: nil)
  }

  init(_ contact: Contact, in language: ContentLanguage?) {
    self.contact = contact
    self.language = language
  }

  static let slots = Slots<ContactView>()
    .html("team") { HTML($0.contact.team ?? "", in: $0.language) }
    .optionalText("phone") { $0.phone }
    .html("number") { $0.number }
    .optionalLink("phone-link") { $0.phoneLink }
    .optionalText("text") { $0.contact.text }
    .optionalLink("text-link") { $0.contact.text.flatMap { dialled($0, "sms") } }
    .optionalText("email") { $0.email }
    .optionalLink("email-link") { $0.emailLink }
    .html("post") { HTML($0.contact.post ?? "", in: $0.language) }
    .optionalText("website") { $0.contact.website.map { withoutScheme($0.value) } }
    .optionalLink("website-link") { $0.contact.website.flatMap { Address($0.value) } }
    .html("hours") { HTML($0.contact.hours ?? "", in: $0.language) }

  var phone: String? { contact.phone?.value }
  /// Among words that are read from the right, the halves of a number would change places.
  private var number: HTML {
    var html = HTML(markup: "<bdi dir=\"ltr\">")
    html.append(text: phone ?? "")
    html.append(markup: "</bdi>")
    return html
  }
  var phoneLink: Address? { contact.phone.flatMap { Self.dialled($0.value, "tel") } }
  var email: String? { contact.email?.value }
  var emailLink: Address? { contact.email.flatMap { Address("mailto:" + $0.value) } }

  private static func dialled(_ text: String, _ scheme: String) -> Address? {
    TelephoneNumber.toDial(text).flatMap { Address(scheme + ":" + $0) }
  }

  private static func withoutScheme(_ address: String) -> String {
    var text = Substring(address)
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
    return text.hasSuffix("/") ? String(text.dropLast()) : String(text)
  }
}
