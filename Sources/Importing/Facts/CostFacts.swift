import Content
import Diagnostics

/// What the service costs, from the record's fees and prices.
extension PageDraft {
  mutating func takeCost() {
    let freeAt = fields.peek("free")?.span
    let fees = takeFees()
    let isFree = takeIsFree()
    let prices = takePrices()
    noteFreeWithFee(isFree, fees, prices, at: freeAt)
    let help = fields.takeText("fees_help", noting: &notes)?.oneLineOrNothing(noting: &notes)
    let helpFact = help.map { [FrontMatter.Fact("help", $0)] } ?? []
    let words = [fees].compactMap { $0 } + (prices.count > 1 ? [prices.map(\.inWords).joined(separator: "; ")] : [])
    if let only = prices.first, prices.count == 1 {
      // A feed of this program's own says the price in words too.
      let isSaid = fees.map { only.saysTheSame(as: $0) } ?? true
      facts.add("cost", only.facts(note: isSaid ? nil : fees) + helpFact)
    } else if prices.isEmpty, fees.map(Price.isFree) ?? isFree {
      if help == nil {
        facts.add("cost", "free")
      } else {
        facts.add("cost", [.init("free", verbatim: "true")] + helpFact)
      }
    } else if !words.isEmpty {
      facts.add("cost", [.init("note", words.joined(separator: " "))] + helpFact)
    } else if let help {
      facts.add("cost", [.init("note", help)])
    }
  }

  /// “Free” in one field, and a price in another.
  private mutating func noteFreeWithFee(_ isFree: Bool, _ fees: String?, _ prices: [Price], at span: Span?) {
    let free = isFree || fees.map(Price.isFree) ?? false
    let price = prices.first { $0.costsSomething }?.inWords
    let paid = [fees.flatMap { Price.isFree($0) ? nil : $0 }, price].compactMap { $0 }
    guard free, let first = paid.first else { return }
    notes.note(
      .free, at: span, "the record says that it is free, and also “\(first.shortened)”",
      "Say in the directory what families pay, and for what.")
  }

  private mutating func takeFees() -> String? {
    guard let text = fields.takeText("fees", noting: &notes) else { return nil }
    guard let fees = text.oneLineOrNothing(noting: &notes) else { return nil }
    guard Placeholder.isWord(fees) else { return fees }
    fields.putBack(placeholder: text, noting: &notes)
    return nil
  }

  private mutating func takeIsFree() -> Bool {
    guard let value = fields.peek("free"), case .bool(true) = value.value else { return false }
    fields.remove("free", value)
    return true
  }

  private mutating func takePrices() -> [Price] {
    var prices: [Price] = []
    let today = today
    fields.eachGroup(in: "cost_options", noting: &notes) { option, notes in
      if let price = Price.take(from: &option, today: today, &notes) { prices.append(price) }
    }
    return prices
  }
}

private struct Price {
  var amount: String?
  var unit: String?
  var note: String?

  static func isFree(_ text: String) -> Bool {
    let words = text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "£" }.trimmingSpaces
    return ["free", "free of charge", "no charge", "no cost", "none", "nil", "£0", "£000", "0"].contains(words)
  }

  var costsSomething: Bool { amount.flatMap(Double.init).map { $0 > 0 } ?? false }

  /// “£4.50 a session (under 18s)”, as this program's feed has it.
  func saysTheSame(as words: String) -> Bool {
    guard let amount, let pounds = amountInPounds(amount) else { return false }
    let all = [pounds, unit, note.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    // The noughts at a number's front are nobody's words.
    return all == words || (words.hasPrefix("£0") && all == "£" + words.dropFirst().drop { $0 == "0" })
  }

  static func take(from option: inout Fields, today: String, _ notes: inout RecordNotes) -> Price? {
    if let end = option.peek("valid_to"), let day = end.text, day.count >= 10, String(day.prefix(10)) < today {
      notes.note(
        .fact, at: end.span, "the price in `\(option.path)` ended on \(day.prefix(10))",
        "Write today's price in the directory that the feed comes from, or take the old one out.")
      return nil
    }
    var price = Price()
    let currency = option.peek("currency")?.text?.uppercased()
    if currency == nil || currency == "GBP" || currency == "£" {
      price.amount = takeAmount(from: &option, &notes)
      if price.amount != nil, let value = option.peek("currency") { option.remove("currency", value) }
    }
    price.unit = option.takeText("amount_description", "cost_type", noting: &notes)?.oneLineOrNothing(noting: &notes)
    price.note = option.takeText("option", noting: &notes)?.oneLineOrNothing(noting: &notes)
    return price.amount == nil && price.unit == nil && price.note == nil ? nil : price
  }

  /// Pounds, with two digits of pence at most, as pages write them.
  private static func takeAmount(from option: inout Fields, _ notes: inout RecordNotes) -> String? {
    guard let number = option.peek("amount")?.number else {
      _ = option.takeNumber("amount", noting: &notes)
      return nil
    }
    // A table may have `.50`, and `4.`.
    let amount = (number.hasPrefix(".") ? "0" : "") + (number.hasSuffix(".") ? String(number.dropLast()) : number)
    guard number != ".", amountInPounds(amount) != nil else { return nil }
    _ = option.takeNumber("amount", noting: &notes)
    return amount
  }

  func facts(note fees: String?) -> [FrontMatter.Fact] {
    let note = [note, fees].compactMap { $0 }.joined(separator: ". ")
    guard let amount else {
      return [.init("note", [note, unit].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "))]
    }
    var facts: [FrontMatter.Fact] = [.init("amount", verbatim: amount)]
    if let unit { facts.append(.init("unit", unit)) }
    if !note.isEmpty { facts.append(.init("note", note)) }
    return facts
  }

  /// “Under 18s: £35 per 1 hour session”.
  var inWords: String {
    let price = [amount.map { "£" + $0 }, unit].compactMap { $0 }.joined(separator: " ")
    return [note, price.isEmpty ? nil : price].compactMap { $0 }.joined(separator: ": ")
  }
}
