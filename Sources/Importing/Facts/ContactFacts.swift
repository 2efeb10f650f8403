import Content

/// How to reach the service: its own address and website first, then those of its phones and contacts.
extension PageDraft {
  mutating func takeContact(provider: String?, title: String) {
    var contact = ContactFound(own: [provider, title].compactMap { $0?.lowercased() })
    if let text = fields.takeText("email", noting: &notes) { contact.offer(email: text, &fields, &notes) }
    fields.eachGroup(in: "phones", noting: &notes) { phone, notes in
      let owner = phone.peek("contact_id")?.plainText
      if contact.takePhone(&phone, &notes), let owner { contact.owner = owner }
    }
    fields.eachGroup(in: "contacts", noting: &notes) { contact.takeFrom(contact: &$0, &$1) }
    if let text = fields.takeText("url", "website", noting: &notes) { contact.offer(website: text, &fields, &notes) }
    if let post = takePostalAddress() { contact.post = post }
    if let hours = fields.takeText("contact_hours", noting: &notes) { contact.hours = hours.oneLine(noting: &notes) }
    facts.add("contact", contact.facts)
  }

  /// The address of a place that is only there for letters.
  private mutating func takePostalAddress() -> String? {
    var post: String?
    fields.eachGroup(in: "service_at_locations", noting: &notes) { place, notes in
      place.inside("location", noting: &notes) { location, notes in
        guard post == nil, location.peek("location_type")?.text?.lowercased() == "postal" else { return }
        post = Venue.take(from: &location, &notes)?.onOneLine
      }
    }
    return post
  }
}

private struct ContactFound {
  /// Names that are not a person's, because they are the organisation's or the service's.
  let own: [String]
  var team: String?
  var phone: String?
  /// For text messages.
  var textNumber: String?
  var hours: String?
  var email: String?
  var website: String?
  var post: String?
  /// The id of the contact whose number the page shows.
  var owner: String?

  var facts: [FrontMatter.Fact] {
    let all = [
      ("team", team), ("phone", phone), ("text", textNumber), ("email", email), ("post", post), ("website", website),
      ("hours", hours),
    ]
    return all.compactMap { name, value in value.map { FrontMatter.Fact(name, $0) } }
  }

  mutating func takeFrom(contact: inout Fields, _ notes: inout RecordNotes) {
    var isShown = takePhone(&contact, &notes)
    if let owner, contact.peek("id")?.plainText == owner { isShown = true }
    contact.eachGroup(in: "phones", noting: &notes) { if takePhone(&$0, &$1) { isShown = true } }
    if let text = contact.takeText("email", noting: &notes), offer(email: text, &contact, &notes) { isShown = true }
    // The team belongs to the phone or email that stands beside it on the page.
    takeTeam(&contact, mayBeShown: team == nil && (isShown || (phone == nil && email == nil)), &notes)
  }

  private mutating func takeTeam(_ contact: inout Fields, mayBeShown: Bool, _ notes: inout RecordNotes) {
    let name = contact.takeText("name", noting: &notes)
    let role = contact.peek("title")?.text.map { RichText($0).oneLine }
    if mayBeShown, let department = contact.takeText("department", noting: &notes) {
      team = department.oneLine(noting: &notes)
      if let name, name.oneLine(noting: &notes) == team { return }
    }
    guard let name else {
      if mayBeShown, team == nil, role != nil {
        team = contact.takeText("title", noting: &notes)?.oneLine(noting: &notes)
      }
      return
    }
    let words = name.oneLine(noting: &notes)
    if People.isTeam(words) || own.contains(words.lowercased()) {
      if mayBeShown, team == nil { team = words } else { contact.putBack(name) }
    } else if role != nil {
      // With a role beside it a name is a public contact. The page's fact is the role; the name stands further down.
      if mayBeShown, team == nil { team = role }
      contact.putBack(name)
    } else {
      notes.leftOutPerson(notes.record.row == nil ? "contacts.name" : name.name)
    }
  }

  /// True where the number is the one that the page shows.
  @discardableResult
  mutating func takePhone(_ group: inout Fields, _ notes: inout RecordNotes) -> Bool {
    guard let text = group.takeText("number", "phone", "telephone", noting: &notes) else { return false }
    let number = text.oneLine(noting: &notes)
    if number == phone { return true }
    if Placeholder.isPhone(number) {
      group.putBack(placeholder: text, noting: &notes)
    } else if group.peek("type")?.text == "text", textNumber == nil || textNumber == number {
      textNumber = number
      takeHours(&group, &notes)
      return true
    } else if phone == nil {
      phone = number
      takeHours(&group, &notes)
      return true
    } else {
      group.putBack(text)
    }
    return false
  }

  /// What a phone's description says is its hours where it is short and names a day or a time.
  private mutating func takeHours(_ group: inout Fields, _ notes: inout RecordNotes) {
    if let type = group.peek("type"), let text = type.text, text == "text" || text == "voice" {
      group.remove("type", type)
    }
    guard let said = group.peek("description")?.text, said.utf8.count <= 160, Self.namesTime(said),
      let description = group.takeText("description", noting: &notes)
    else { return }
    let words = description.oneLine(noting: &notes)
    if hours == nil { hours = words } else if hours != words { group.putBack(description) }
  }

  private static func namesTime(_ text: String) -> Bool {
    let small = text.lowercased()
    return ["day", "am", "pm", ":", "hours", "week"].contains { small.contains($0) }
      && (small.contains("day") || text.contains(where: \.isNumber))
  }

  /// True where the address is the one that the page shows.
  @discardableResult
  mutating func offer(email text: Taken, _ group: inout Fields, _ notes: inout RecordNotes) -> Bool {
    let written = text.oneLine(noting: &notes)
    if written == email { return true }
    var address = written.lowercased().hasPrefix("mailto:") ? String(written.dropFirst(7)) : written
    // The end of a sentence.
    if address.hasSuffix(".") { address.removeLast() }
    if Placeholder.isEmail(address) {
      group.putBack(placeholder: text, noting: &notes)
    } else if isEmailAddress(address), email == nil {
      email = address
      return true
    } else {
      group.putBack(text)
      guard !isEmailAddress(address) else { return false }
      notes.note(
        .fact, at: text.span, "“\(written)” in `\(text.name)` is not one email address",
        "Write one address in the feed.")
    }
    return false
  }

  mutating func offer(website text: Taken, _ group: inout Fields, _ notes: inout RecordNotes) {
    let written = text.oneLine(noting: &notes)
    if Placeholder.isWebsite(written) {
      group.putBack(placeholder: text, noting: &notes)
    } else if case .safe(let address) = LinkAddress(written), isWebAddress(address) {
      website = address
    } else {
      group.putBack(text)
      notes.note(
        .fact, at: text.span, "“\(written)” in `\(text.name)` is not a web address",
        "Write the whole address, beginning with https://.")
    }
  }
}
