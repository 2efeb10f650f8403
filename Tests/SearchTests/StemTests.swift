import Foundation
import Testing

@testable import Search

/// The list that `search.js` is held to as well.
struct StemTests {
  @Test func everyWordOfTheListIsCutAsItSays() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Search/stems.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 80)
    for line in lines {
      let parts = line.split(separator: " ").map(String.init)
      #expect(words(in: parts[0]).map { text(stemmed(Array($0.utf8))) } == [parts[1]], "\(parts[0])")
    }
  }

  @Test(arguments: ["policy", "police", "adult", "adulthood", "mediation", "medication"])
  func wordsThatMeanOtherThingsStayApart(_ word: String) {
    let others = ["policy", "police", "adult", "adulthood", "mediation", "medication"].filter { $0 != word }
    #expect(!others.map { stemmed(Array($0.utf8)) }.contains(stemmed(Array(word.utf8))))
  }
}

/// The words of a text, as an index takes them.
func words(in text: String) -> [String] { words(in: [text]) }

/// The same, when the text comes in pieces.
func words(in pieces: [String]) -> [String] {
  var cutter = WordCutter()
  var table = WordTable()
  var numbers: [Int] = []
  for var piece in pieces {
    piece.withUTF8 { letters in cutter.read(letters) { numbers.append(table.number(of: $0)) } }
  }
  cutter.end { numbers.append(table.number(of: $0)) }
  return numbers.map { text(Array(table[$0])) }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
