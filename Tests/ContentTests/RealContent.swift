import Content
import Diagnostics
import Foundation
import Markup
import Testing

/// The content folder of this repository, read without the program that builds sites from it.
enum RealContent {
  static let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized

  static func source(_ name: String) throws -> SourceText {
    let bytes = try Data(contentsOf: root.appendingPathComponent("content/" + name))
    return SourceText(path: "content/" + name, name: name, bytes: Array(bytes))
  }

  static func catalogue(noting found: inout [Diagnostic]) throws -> Catalogue {
    let folder = root.appendingPathComponent("content/entitlements").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { $0.hasSuffix(".md") }
    let duties = try names.map { parse(try source("entitlements/" + $0), noting: &found) }
    return try #require(Catalogue.read(try source("entitlements.yml"), duties, noting: &found))
  }

  /// The catalogue as the law's own file has it, where that file stands beside this repository.
  static let law = root.appendingPathComponent("../shared/law/entitlements.yml").standardized
  static let hasLaw = FileManager.default.fileExists(atPath: law.path)
}
