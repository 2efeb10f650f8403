import Testing

@testable import Publishing

/// Where a new site finds what was installed with the program.
struct CameWithProgramTests {
  @Test(arguments: [
    ("/opt/x/bin/plainsight", "/opt/x/share/plainsight"), ("/usr/local/bin/plainsight", "/usr/local/share/plainsight"),
    ("/usr/bin/plainsight", "/usr/share/plainsight"), ("/plainsight", "/share/plainsight"),
  ])
  func besideTheProgramComesFirst(program: String, folder: String) {
    let found = sharedFolders(ofProgram: program)
    #expect(found.first == folder)
    #expect(Set(found) == Set(sharedFolders(ofProgram: nil) + [folder]))
    #expect(Set(found).count == found.count)
  }
}
