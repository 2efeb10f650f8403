import CCMarkGFM
import Diagnostics

/// Finds what cmark gives as text in the lines of the file. cmark's own columns are wrong on second lines, in lists and
/// in tables, so nothing here leans on them: each line is compared.
struct PlaceFinder {
  let file: UnsafeBufferPointer<UInt8>
  /// Where each line begins, and last the end of the file. cmark counts lines from 1.
  let lineStarts: [Int32]

  var lineCount: Int { lineStarts.count - 1 }

  /// A line by cmark's count, without its end.
  func line(_ number: Int) -> Range<Int> {
    let index = min(max(number, 1), lineCount) - 1
    guard index >= 0 else { return 0..<0 }
    let start = Int(lineStarts[index])
    var end = Int(lineStarts[index + 1])
    if end > start, file[end - 1] == ASCII.lineFeed { end -= 1 }
    if end > start, file[end - 1] == ASCII.carriageReturn { end -= 1 }
    return start..<end
  }

  /// Whole lines, from the first letter that is not a space.
  func lines(_ first: Int, _ last: Int) -> Span {
    let start = line(first)
    var begin = start.lowerBound
    while begin < start.upperBound, ASCII.isBlank(file[begin]) { begin += 1 }
    return Span(begin, max(begin, line(max(first, last)).upperBound))
  }

  /// Places a paragraph, whose lines are the ends of lines in the file. False if it is nowhere to be found.
  func place(paragraph text: UnsafeBufferPointer<UInt8>, first: Int, last: Int, in map: inout PlaceMap) -> Bool {
    var count = 1
    if let newline = text.firstIndex(of: ASCII.lineFeed), newline + 1 < text.count {
      count = text.dropLast().reduce(into: 1) { count, byte in if byte == ASCII.lineFeed { count += 1 } }
    }
    // The lines of link definitions, which stood first, are gone; so count back from the end.
    if place(text, at: last - count + 1, in: &map) { return true }
    var line = max(1, first)
    let end = min(last + 1, lineCount)
    while line + count - 1 <= end {
      if place(text, at: line, in: &map) { return true }
      line += 1
    }
    return false
  }

  /// Places a heading that is underlined with `===` or `---`.
  func place(underlined text: UnsafeBufferPointer<UInt8>, first: Int, in map: inout PlaceMap) -> Bool {
    let count = text.dropLast().reduce(into: 1) { count, byte in if byte == ASCII.lineFeed { count += 1 } }
    var line = max(1, first)
    while line + count <= lineCount {
      if isUnderline(line + count), place(text, at: line, in: &map) { return true }
      line += 1
    }
    return false
  }

  private func isUnderline(_ number: Int) -> Bool {
    let line = line(number)
    guard let last = file[line].last(where: { !ASCII.isSpace($0) }) else { return false }
    return last == UInt8(ascii: "=") || last == ASCII.hyphen
  }

  private func place(_ text: UnsafeBufferPointer<UInt8>, at first: Int, in map: inout PlaceMap) -> Bool {
    guard first >= 1 else { return false }
    map.removeAll()
    var start = 0
    var number = first
    while start < text.count {
      var end = start
      while end < text.count, text[end] != ASCII.lineFeed { end += 1 }
      guard number <= lineCount else { return false }
      let line = line(number)
      let begin = line.upperBound - (end - start)
      // A tab before the words may have become spaces.
      var blanks = 0
      while start + blanks < end, ASCII.isBlank(text[start + blanks]) { blanks += 1 }
      guard begin + blanks >= line.lowerBound, isSame(text, start + blanks, begin + blanks, end - start - blanks) else {
        return false
      }
      map.add(text: start, file: begin)
      start = end + 1
      number += 1
    }
    return number > first
  }

  /// Places a paragraph that cmark cut off above a table: without backslashes before bars, and without spaces at its end.
  func place(cutOff text: UnsafeBufferPointer<UInt8>, from first: Int, to last: Int, in map: inout PlaceMap) -> Bool {
    var number = first
    while number <= last {
      if place(cutOff: text, first: number, in: &map) { return true }
      number += 1
    }
    return false
  }

  private func place(cutOff text: UnsafeBufferPointer<UInt8>, first: Int, in map: inout PlaceMap) -> Bool {
    map.removeAll()
    var start = 0
    var number = first
    while start < text.count {
      let end = text[start...].firstIndex(of: ASCII.lineFeed) ?? text.count
      guard number <= lineCount, place(cutOff: text, start..<end, in: line(number), &map) else { return false }
      start = end + 1
      number += 1
    }
    return number > first
  }

  private func place(
    cutOff text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, in line: Range<Int>, _ map: inout PlaceMap
  ) -> Bool {
    var begin = line.lowerBound
    while begin < line.upperBound {
      var here = PlaceMap()
      if let end = place(cell: text, part, from: begin, in: &here),
        file[end..<line.upperBound].allSatisfy({ ASCII.isSpace($0) })
      {
        map.add(here)
        return true
      }
      begin += 1
    }
    return part.isEmpty
  }

  /// Places a heading that begins with `#`, of which the text is a part of one line.
  func place(heading text: UnsafeBufferPointer<UInt8>, level: Int, from start: Int, in map: inout PlaceMap) -> Bool {
    var index = start
    while index < file.count, index - start < level, file[index] == ASCII.hash { index += 1 }
    guard index - start == level else { return false }
    let afterMarks = index
    while index < file.count, ASCII.isBlank(file[index]) { index += 1 }
    guard index > afterMarks || index == file.count || ASCII.isLineEnd(file[index]) else { return false }
    guard isSame(text, 0, index, text.count) else { return false }
    map.removeAll()
    map.add(text: 0, file: index)
    return true
  }

  /// Places a table's cell, and gives where it ends; none if it is not there.
  func place(cell text: UnsafeBufferPointer<UInt8>, from start: Int, in map: inout PlaceMap) -> Int? {
    map.removeAll()
    return place(cell: text, 0..<text.count, from: start, in: &map)
  }

  private func place(
    cell text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, from start: Int, in map: inout PlaceMap
  ) -> Int? {
    map.add(text: part.lowerBound, file: start)
    var index = start
    for offset in part {
      let byte = text[offset]
      guard index < file.count else { return nil }
      if byte == ASCII.pipe, file[index] == ASCII.backslash, index + 1 < file.count, file[index + 1] == ASCII.pipe {
        index += 1
        map.add(text: offset, file: index)
      }
      guard isSame(byte, file[index]) else { return nil }
      index += 1
    }
    map.add(text: part.upperBound, file: index)
    return index
  }

  private func isSame(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ place: Int, _ count: Int) -> Bool {
    guard place + count <= file.count, start + count <= text.count else { return false }
    if count == 0 { return true }
    if let letters = text.baseAddress, let written = file.baseAddress,
      memcmp(letters + start, written + place, count) == 0
    {
      return true
    }
    for offset in 0..<count where !isSame(text[start + offset], file[place + offset]) { return false }
    return true
  }

  @inline(__always) private func isSame(_ byte: UInt8, _ written: UInt8) -> Bool {
    byte == written || (byte == noteColonMark && written == ASCII.colon)
  }
}

/// Stands for the colon of `[^1]:` while cmark reads the text. It cannot occur in UTF-8, so it is always taken back.
let noteColonMark: UInt8 = 0xFC
