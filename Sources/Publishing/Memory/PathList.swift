import Keeping

/// Many paths run together, each with a zero after it as the system wants them: little work to keep and to take up again.
struct PathList: Sendable {
  private var bytes: [UInt8] = []
  private(set) var count = 0

  init(_ paths: some Sequence<String>) {
    for path in paths {
      bytes += path.utf8
      bytes.append(0)
      count += 1
    }
  }

  var paths: [String] { bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }

  /// Each path as the system wants it, and its bytes without the zero.
  func each(_ body: (_ path: UnsafePointer<CChar>, _ bytes: UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    try bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      var at = 0
      for end in bytes.indices where bytes[end] == 0 {
        let path = UnsafeBufferPointer(rebasing: bytes[at..<end])
        try (start + at).withMemoryRebound(to: CChar.self, capacity: end + 1 - at) { try body($0, path) }
        at = end + 1
      }
    }
  }
}

extension PathList: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(count)
    kept.add(bytes: bytes)
  }

  init(_ kept: inout KeptReading) throws {
    count = try kept.read()
    bytes = try kept.readBytes()
  }
}
