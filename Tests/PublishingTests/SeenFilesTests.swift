import Foundation
import Testing

@testable import Publishing

/// What is taken to be saved without anybody having told of it.
@Suite struct SeenFilesTests {
  private static let page = "councils/birch/services/club.md"

  private let site: TemporarySite
  private var folder: String { site.content.path }
  private var templates: URL { site.folder.appending(path: "templates") }
  private var path: String { "\(folder)/\(Self.page)" }

  init() throws {
    site = try TemporarySite()
    try site.write("One.", to: Self.page)
  }

  private func seen() -> SeenFiles { SeenFiles([folder, templates.path]) }

  /// What each of three looks finds.
  private func threeLooks(_ files: inout SeenFiles) -> [Set<String>] {
    var found: [Set<String>] = []
    for _ in 1...3 { found.append(files.look { false }) }
    return found
  }

  @Test func whatIsOtherwiseCountsOnceItWasTheSameAtTwoLooks() throws {
    var files = seen()
    let atFirst = threeLooks(&files)
    #expect(atFirst == [[], [], []])
    try site.write("One and two.", to: Self.page)
    let half = files.look { false }
    #expect(half.isEmpty)
    try site.write("One, two and three.", to: Self.page)
    let whole = threeLooks(&files)
    #expect(whole == [[], [path], []])
    try FileManager.default.removeItem(atPath: path)
    let gone = threeLooks(&files)
    #expect(gone == [[], [path], []])
  }

  @Test func aFolderCountsWhereItIsNewAndHiddenFilesDoNot() throws {
    var files = seen()
    try site.write("Hello.", to: "councils/newtown/council.md")
    try site.write("Mine.", to: "councils/birch/.club.md.swp")
    let found = threeLooks(&files)
    #expect(found == [[], ["\(folder)/councils/newtown", "\(folder)/councils/newtown/council.md"], []])
  }

  @Test func whatIsToldOfDoesNotCountAgain() throws {
    var files = seen()
    try site.write("One and two.", to: Self.page)
    files.take([path, "\(folder)/councils/birch/.club.md.swp", "\(folder)/gone.md"])
    let afterOne = threeLooks(&files)
    #expect(afterOne == [[], [], []])
    try site.write("Hello.", to: "councils/newtown/council.md")
    let before = files.look { false }
    #expect(before.isEmpty)
    files.takeAll()
    let afterAll = threeLooks(&files)
    #expect(afterAll == [[], [], []])
  }

  @Test func whatFollowsUntoldOnWhatIsToldOfCounts() throws {
    var files = seen()
    try site.write("One and two.", to: Self.page)
    let before = files.look { false }
    #expect(before.isEmpty)
    files.take([path])
    try site.write("One, two and three.", to: Self.page)
    let found = threeLooks(&files)
    #expect(found == [[], [path], []])
  }

  @Test func aFolderThatIsNotThereHasNothingInIt() throws {
    var files = seen()
    try FileManager.default.removeItem(at: templates)
    let found = threeLooks(&files)
    #expect(found[0].isEmpty && found[2].isEmpty)
    #expect(found[1].contains(templates.path + "/style.css"))
    #expect(found[1].allSatisfy { $0.hasPrefix(templates.path) })
  }

  @Test func whoIsCalledAwayWhileLookingFindsNothingAndForgetsNothing() throws {
    var files = seen()
    try site.write("One and two.", to: Self.page)
    let first = files.look { false }
    var folders = 0
    let calledAway = files.look {
      folders += 1
      return folders == 2
    }
    #expect(first.isEmpty && calledAway.isEmpty && folders == 2)
    let found = files.look { false }
    #expect(found == [path])
  }
}
