import Foundation
import Testing

@testable import FuzzTargets

/// The targets of the fuzzer without the fuzzer: what the project holds already, and copies with something broken in them. The
/// long run, with libFuzzer and its sanitizers, is `Fuzzing/run`.
struct ShortRunTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  @Test(arguments: FuzzTarget.allCases)
  func whatTheProjectHoldsKeepsEveryPromise(_ target: FuzzTarget) throws {
    let site = try FuzzSite(project: Self.project)
    let seeds = target.seeds(in: Self.project)
    #expect(seeds.count >= 3)
    for seed in seeds { expectKept(target, seed, site) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func brokenCopiesOfItKeepEveryPromise(_ target: FuzzTarget) throws {
    let site = try FuzzSite(project: Self.project)
    let seeds = target.seeds(in: Self.project)
    var breaking = Breaking(seeds, seed: 2026)
    for _ in 0..<400 { expectKept(target, breaking.next(), site) }
  }

  /// Without such, no hostile text would be shown by any template.
  @Test func someTemplatesToBeginWithShowAText() throws {
    let shown = FuzzTarget.template.seeds(in: Self.project).filter { seed in
      String(decoding: seed, as: UTF8.self).contains("{{title}}") && readTemplate(seed).template != nil
    }
    #expect(shown.count >= 4)
  }

  private func expectKept(_ target: FuzzTarget, _ bytes: [UInt8], _ site: FuzzSite) {
    #expect(throws: Never.self, "\(String(decoding: bytes, as: UTF8.self).debugDescription)") {
      try target.run(bytes, site)
    }
  }
}
