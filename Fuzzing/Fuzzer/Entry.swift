import Foundation
import FuzzTargets

/// Which target this process tries, and what it is tried against. Globals, because libFuzzer calls plain C functions.
nonisolated(unsafe) private var target = FuzzTarget.facts
nonisolated(unsafe) private var site: FuzzSite?

/// Called once. `FUZZ_TARGET` names the target, and `FUZZ_SEEDS` a folder that the seeds are written to, and no more is done.
@_cdecl("LLVMFuzzerInitialize")
public func begin(_ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer) -> CInt {
  let environment = ProcessInfo.processInfo.environment
  let project = FileManager.default.currentDirectoryPath
  do {
    guard let chosen = environment["FUZZ_TARGET"].flatMap(FuzzTarget.init) else {
      throw BrokenUse("Name one of \(FuzzTarget.allCases.map(\.rawValue)) in FUZZ_TARGET")
    }
    target = chosen
    if let folder = environment["FUZZ_SEEDS"] {
      for (index, seed) in target.seeds(in: project).enumerated() {
        try Data(seed).write(to: URL(filePath: folder).appending(path: "seed-\(index)"))
      }
      exit(0)
    }
    site = try FuzzSite(project: project)
  } catch {
    fatalError("\(error)")
  }
  return 0
}

/// Called with each input. A broken promise stops the process, so that libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let site else { fatalError("Nothing has begun") }
  do {
    try target.run(Array(UnsafeBufferPointer(start: start, count: count)), site)
  } catch {
    fatalError("\(error)")
  }
  return 0
}

private struct BrokenUse: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
