import Content

/// How a text must be written, as a regular expression that JavaScript and Python read alike, and in words.
package struct Pattern: Sendable {
  package let expression: String
  package let advice: String
  /// Where what YAML takes for a number or a truth value can be right: which.
  package enum Bare: Sendable {
    case nothing
    case anything
    case numbers(upTo: Int)
  }

  package let bare: Bare

  private init(_ expression: String, _ advice: String, bare: Bare = .nothing) {
    self.expression = expression
    self.advice = advice
    self.bare = bare
  }

  /// A day that there is: 31 April is none, and 29 February only comes in leap years.
  static let day = Pattern("^\(aDay)$", "Write year, month and day, such as 2026-10-01.")

  static let period = Pattern("^\(aDay) to \(aDay)$", "Write two dates, such as 2025-09-01 to 2026-08-31.")

  static let waiting = Pattern(
    "^(?=\\s*\\S)(?:(?:(?!, checked )[\\s\\S])+|(?:(?!, checked )[\\s\\S])+, checked \(aDay))$",
    "Write how long, and the day that was true: about 6 weeks, checked 2026-10-01.", bare: .anything)

  static let ages: Pattern = {
    let filler = "(?:\\s+\(anyCase("years", "aged", "ages")))*"
    let age = "0*[0-9]{1,2}\(filler)"
    let forms = [
      age, "\(age)\\s*[-–]\\s*\(age)", "\(age)\\s+\(anyCase("to"))\(filler)\\s+\(age)",
      "\(anyCase("under"))\(filler)\\s+0*(?:[1-9]|[1-9][0-9])\(filler)",
      "0*(?:[0-9]|1[0-9]|2[0-5])\(filler)\\s*\\+\(filler)",
      "0*(?:[0-9]|1[0-9]|2[0-5])\(filler)\\s+\(anyCase("and"))\(filler)\\s+\(anyCase("over"))\(filler)",
      "\(anyCase("any"))\(filler)\\s+\(anyCase("age"))\(filler)",
    ]
    return Pattern(
      "^\\s*(?:\(anyCase("years", "aged", "ages"))\\s+)*(?:\(forms.joined(separator: "|")))\\s*$",
      "Write 5 to 17, under 5, 16 and over, or any age.", bare: .numbers(upTo: 99))
  }()

  static let clock = Pattern(
    "^0*(?:(?:[0-9]|1[0-9]|2[0-3]):[0-5][0-9]|24:00)$", "Write hours and minutes, such as 09:30.")

  /// `mon`, `mon-fri`, `mon, wed`.
  static let days: Pattern = {
    let names = Weekday.allCases.map { $0.name.lowercased() }.flatMap { name in
      // As the reader takes them: any beginning of three letters, and an s after it.
      (3...name.count).map { String(name.prefix($0)) } + (2...name.count).map { name.prefix($0) + "s" }
    }
    let day = "\\s*\(anyCase(Array(Set(names)).sorted()))\\s*"
    let part = "\(day)(?:[-–]\(day)|\\s\(anyCase("to"))\\s\(day))?"
    return Pattern(
      "^(?:\(anyCase("every day"))|,*\(part)(?:,+\(part))*,*)$", "Write mon, mon-fri, or each day by itself.")
  }()

  static let pounds = Pattern("^£?[0-9]+(?:\\.[0-9]{1,2})?$", "Write pounds and pence, such as 4.50.")

  static let free = Pattern("^free$", "Write free, or an amount.")

  static let decimal = Pattern("^-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)$", "Write a number, such as 51.45.")

  private static let anEmail =
    "[^@\\s\"<>()\\[\\],;:\\\\]+@[^@\\s\"<>()\\[\\],;:\\\\]*\\.[^@\\s\"<>()\\[\\],;:\\\\]*"
  private static let aWebAddress = "https?://[^/?#:@\\s\"<>][^\\s\"<>]*"

  static let email = Pattern(
    "^\(anEmail)$",
    "Write one address, such as team@council.example.")

  static let webAddress = Pattern("^\(aWebAddress)$", "Write the whole address, beginning with https://.")

  static let emailOrWebAddress = Pattern(
    "^(?:(?![^/]*/)\(anEmail)|\(aWebAddress))$", "Write an email, or a whole address that begins with https://.")

  /// Where a site stands.
  static let siteAddress = Pattern(
    "^https?://[^/?#:@\\s\"<>][^\\s\"<>#?]*$", "Begin it with https://, and leave out spaces.")

  static let languageCode = Pattern(
    "^[A-Za-z]{2,3}(?:-[0-9A-Za-z]{1,8})*$", "Write the language's code, such as en-GB or cy.")

  /// The way to another file, or a web address.
  static let link = Pattern(
    "^(?=\\s*\\S)(?:https?://\\S*|(?![^:/?#]*:)[\\s\\S]*)$",
    "Write the way to another file, such as ../documents/complaints.md.",
    bare: .anything)

  static let colour = Pattern("^#[0-9A-Fa-f]{6}$", "Write a colour such as #0b4f4a.")

  private static let aDistrict = "(?:[ \\t]*[A-Za-z]){1,2}[ \\t]*[0-9](?:[ \\t]*[0-9A-Za-z])?"
  private static let gir = "[ \\t]*[Gg][ \\t]*[Ii][ \\t]*[Rr]"

  static let district = Pattern(
    "^(?:\(aDistrict)|\(gir))[ \\t]*$", "Write the first half of a postcode, such as ZZ1.")

  static let postcode = Pattern(
    "^(?:\(aDistrict)|\(gir))(?:[ \\t]*[0-9](?:[ \\t]*[A-Za-z]){2})?[ \\t]*$",
    "Write it as on an envelope, such as ZZ1 1ZZ.")

  static let languages = Pattern(
    "^(?:\(anyCase(Language.allWords))|\(anyCase(Language.allCodes))(?:-[\\s\\S]*)?)$",
    "Write the name of a language in English, such as Urdu.")

  /// An item of the law, with its place on the page after `#`.
  static func answers(_ catalogue: Catalogue) -> Pattern {
    let duties = catalogue.duties.map { duty in
      "\(duty.id)|(?:\(duty.id)/)?(?:\(duty.items.map(\.id).joined(separator: "|")))"
    }
    return Pattern(
      "^(?:\(duties.joined(separator: "|")))(?:#[\\s\\S]*)?$",
      "Write an item's id, and after # the heading where the answer stands: sb-daytime#days-out.")
  }

  private static let aDay: String = {
    let long = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    let short = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    let february = "02-(?:0[1-9]|1[0-9]|2[0-8])"
    let year = "(?!0000)[0-9]{4}"
    let leap = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
    return "(?:\(year)-(?:\(long)|\(short)|\(february))|(?!0000)\(leap)-02-29)"
  }()

  /// Schemas know no way to leave capitals out of account.
  private static func anyCase(_ words: String...) -> String { anyCase(words) }

  private static func anyCase(_ words: [String]) -> String {
    let written = words.map { word in
      word.map { letter in
        let pair = letter.lowercased() + letter.uppercased()
        if letter.isLetter, pair.count == 2 { return "[\(pair)]" }
        return "()-.+".contains(letter) ? "\\\(letter)" : String(letter)
      }.joined()
    }
    return written.count == 1 ? written[0] : "(?:\(written.joined(separator: "|")))"
  }
}
