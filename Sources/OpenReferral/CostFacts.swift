/// What the service costs, from the record's fees and prices.
extension PageDraft {
  mutating func takeCost() {
    let fees = takeFees()
    let isFree = takeIsFree()
    let prices = takePrices()
    if isFree, let fees, !Price.isFree(fees) {
      notes.note(
        .fact, at: nil, "the feed says that it is free, and also “\(fees)”",
        "Say in the directory what families pay, and for what.")
    }
    let words = [fees].compactMap { $0 } + (prices.count > 1 ? [prices.map(\.inWords).joined(separator: "; ")] : [])
    if let only = prices.first, prices.count == 1 {
      facts.add("cost", only.facts(note: fees))
    } else if prices.isEmpty, fees.map(Price.isFree) ?? isFree {
      facts.add("cost", "free")
    } else if !words.isEmpty {
      facts.add("cost", [.init("note", words.joined(separator: " "))])
    }
  }

  private mutating func takeFees() -> String? {
    guard let text = fields.takeText("fees", "fees_description", noting: &notes) else { return nil }
    let fees = text.oneLine(noting: &notes)
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
    price.unit = option.takeText("amount_description", noting: &notes)?.oneLine(noting: &notes)
    price.note = option.takeText("option", noting: &notes)?.oneLine(noting: &notes)
    return price.amount == nil && price.unit == nil && price.note == nil ? nil : price
  }

  /// Pounds, with two digits of pence at most, as pages write them.
  private static func takeAmount(from option: inout Fields, _ notes: inout RecordNotes) -> String? {
    guard let number = option.peek("amount")?.number else {
      _ = option.takeNumber("amount", noting: &notes)
      return nil
    }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.allSatisfy(\.isNumber) }), parts.count == 1 || parts[1].count <= 2 else { return nil }
    return option.takeNumber("amount", noting: &notes)?.text
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
