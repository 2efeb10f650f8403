import Glibc
import Keeping

/// A build that writes to an output folder, by a name that no other has. The last one stands in the folder's lock: files are written
/// over where they lie, so that what has become of them cannot be told from their folders.
struct Writer: Hashable, Sendable {
  let name: String

  private static let length = 16

  static var new: Writer {
    let name = String(UInt64.random(in: .min ... .max), radix: 16)
    return Writer(name: String(repeating: "0", count: length - name.count) + name)
  }

  private init(name: String) {
    self.name = name
  }

  /// nil where nobody has signed.
  init?(signedIn file: Int32) throws {
    let bytes = try readAll(file, expecting: Self.length, "the lock of the output folder")
    guard bytes.count == Self.length else { return nil }
    name = String(decoding: bytes, as: UTF8.self)
  }

  /// In place of whoever signed before.
  func sign(in file: Int32) throws {
    // Written over, so that there is never none.
    guard lseek(file, 0, SEEK_SET) == 0 else {
      throw MachineTrouble("write to the lock of the output folder", code: errno)
    }
    try writeAll(file, Array(name.utf8), "the lock of the output folder")
    guard ftruncate(file, off_t(Self.length)) == 0 else {
      throw MachineTrouble("write to the lock of the output folder", code: errno)
    }
  }
}

extension Writer: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(name)
  }

  init(_ kept: inout KeptReading) throws {
    name = try kept.read()
  }
}
