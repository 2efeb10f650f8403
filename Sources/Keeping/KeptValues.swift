extension Int: Keepable {
  /// Minus one is as short as one.
  package func keep(in kept: inout KeptBytes) { kept.add(number: UInt64(bitPattern: Int64(self << 1 ^ self >> 63))) }

  package init(_ kept: inout KeptReading) throws {
    let number = try kept.number()
    self = Int(truncatingIfNeeded: number >> 1) ^ -Int(number & 1)
  }
}

/// Such as fingerprints, which are rarely small.
extension UInt64: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(word: self)
  }

  package init(_ kept: inout KeptReading) throws {
    self = try kept.word()
  }
}

extension Bool: Keepable {
  package func keep(in kept: inout KeptBytes) { kept.add(case: self ? 1 : 0) }

  package init(_ kept: inout KeptReading) throws { self = try kept.byte() == 1 }
}

extension String: Keepable {
  package func keep(in kept: inout KeptBytes) { kept.add(bytes: utf8) }

  package init(_ kept: inout KeptReading) throws { self = String(decoding: try kept.slice(), as: UTF8.self) }
}

extension Optional: Keepable where Wrapped: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(case: self == nil ? 0 : 1)
    self?.keep(in: &kept)
  }

  package init(_ kept: inout KeptReading) throws { self = try kept.byte() == 1 ? Wrapped(&kept) : nil }
}

extension Array: Keepable where Element: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(number: UInt64(count))
    for element in self { element.keep(in: &kept) }
  }

  package init(_ kept: inout KeptReading) throws {
    let count = try kept.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(&kept)) }
  }
}

extension Set: Keepable where Element: Keepable {
  package func keep(in kept: inout KeptBytes) { kept.add(unordered: map(\.kept)) }

  package init(_ kept: inout KeptReading) throws {
    let count = try kept.count()
    self.init(minimumCapacity: count)
    for _ in 0..<count { insert(try Element(&kept)) }
  }
}

extension Dictionary: Keepable where Key: Keepable, Value: Keepable {
  package func keep(in kept: inout KeptBytes) { kept.add(unordered: map { $0.key.kept + $0.value.kept }) }

  package init(_ kept: inout KeptReading) throws {
    let count = try kept.count()
    self.init(minimumCapacity: count)
    for _ in 0..<count {
      let key = try Key(&kept)
      self[key] = try Value(&kept)
    }
  }
}

/// An enum without values of its own, by its place among its cases.
extension Keepable where Self: CaseIterable & Equatable, AllCases == [Self] {
  package func keep(in kept: inout KeptBytes) {
    kept.add(case: UInt8(truncatingIfNeeded: Self.allCases.firstIndex(of: self) ?? 0))
  }

  package init(_ kept: inout KeptReading) throws {
    let (cases, index) = (Self.allCases, Int(try kept.byte()))
    guard index < cases.count else { throw NotKept() }
    self = cases[index]
  }
}
