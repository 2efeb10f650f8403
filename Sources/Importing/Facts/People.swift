/// Names of people who looked after a record. They are the one thing that an import takes out.
extension [JSON.Entry] {
  func withoutPeople(at path: String = "", noting notes: inout RecordNotes) -> [JSON.Entry] {
    compactMap { entry in
      let name = path.isEmpty ? entry.key : path + "." + entry.key
      if People.fields.contains(entry.key) {
        if !entry.value.isEmpty { notes.leftOutPerson(name) }
        return nil
      }
      // The service's own contacts are looked at one by one when its team is found.
      if entry.key == "name", path.hasSuffix(".contacts"), let text = entry.value.text, !hasRole, !People.isTeam(text) {
        notes.leftOutPerson(name)
        return nil
      }
      return JSON.Entry(key: entry.key, value: entry.value.withoutPeople(at: name, noting: &notes))
    }
  }

  private var hasRole: Bool { contains { People.roles.contains($0.key) && !$0.value.isEmpty } }
}

extension JSON {
  fileprivate func withoutPeople(at path: String, noting notes: inout RecordNotes) -> JSON {
    switch value {
    case .object(let entries): JSON(value: .object(entries.withoutPeople(at: path, noting: &notes)), span: span)
    case .list(let items):
      JSON(value: .list(items.map { $0.withoutPeople(at: path, noting: &notes) }), span: span)
    case .null, .bool, .number, .text: self
    }
  }
}

enum People {
  fileprivate static let fields: Set<String> = [
    "assured_by", "assurer", "assurer_name", "assurer_email", "attention", "author", "contact_name", "created_by",
    "modified_by",
    "reviewed_by", "reviewer", "reviewer_name", "updated_by",
  ]

  fileprivate static let roles: Set<String> = ["title", "role", "position", "job_title"]

  /// True where the name of a contact can only be that of a team or place. When in doubt it is a person's.
  static func isTeam(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains { teams.contains($0) || $0.hasPrefix("enquir") || $0.hasPrefix("inquir") }
  }

  private static let teams: Set<String> = [
    "team", "teams", "service", "services", "office", "reception", "hub", "council", "desk", "helpdesk", "helpline",
    "centre",
    "center", "support", "admin", "administration", "department", "trust", "society", "association", "bookings",
    "nursery",
    "preschool", "school", "college", "clinic", "charity", "committee", "information", "admissions", "switchboard",
  ]
}
