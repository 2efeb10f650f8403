import Diagnostics
import Glibc
import Keeping

/// A council's content in one file: the bytes of each of its files, one after the other, then a list of where each begins.
///
/// A class, because the file is open until nobody holds it any more. Of what it holds, only what is asked for is in memory.
final class KeptCouncil: Sendable {
  /// Its own name, which tells one state of a council from another.
  let file: String
  /// Of the files that it holds, in the order of the content folder.
  let names: [String]
  private let places: [String: Place]
  private let descriptor: Int32

  fileprivate struct Place: Sendable {
    let name: String
    let start: Int
    let count: Int
    let fingerprint: Fingerprint
  }

  /// After the list: its fingerprint and its length.
  private static let footer = 16
  /// More than a thousand times what the list of a large council has.
  private static let longestList = 256 * 1_048_576

  /// False, and nothing is there, where it is not right any more when all is written.
  static func write(
    _ names: [String], of library: Library, to path: String, where isRight: () throws -> Bool
  ) throws -> Bool {
    let (draft, descriptor) = try openDraft(of: path)
    do {
      try closing(descriptor, path) {
        var places: [Place] = []
        for name in names {
          guard let bytes = try library.ownBytes(of: name) else { continue }
          let start = places.last.map { $0.start + $0.count } ?? 0
          places.append(
            Place(name: name, start: start, count: bytes.count, fingerprint: Fingerprint(ofMany: bytes)))
          try writeAll(descriptor, bytes, path)
        }
        let list = places.kept
        try writeAll(descriptor, list + Fingerprint(ofMany: list).kept + UInt64(list.count).kept, path)
        guard fsync(descriptor) == 0 else { throw MachineTrouble("finish writing \(path)", code: errno) }
      }
      guard try isRight() else {
        unlink(draft)
        return false
      }
    } catch {
      unlink(draft)
      throw error
    }
    return try putInPlace(draft, holding: [], path, over: .anything)
  }

  /// nil where its list is not whole.
  init?(_ file: String, of slug: String, in folder: String) throws {
    let path = "\(folder)/\(file)"
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw MachineTrouble("open \(path)", code: errno) }
    let read: [Place]?
    do {
      read = try Self.places(descriptor, path, of: slug)
    } catch {
      close(descriptor)
      throw error
    }
    guard let places = read else {
      close(descriptor)
      return nil
    }
    self.file = file
    self.descriptor = descriptor
    names = places.map(\.name)
    self.places = Dictionary(places.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  deinit {
    close(descriptor)
  }

  private static func places(_ descriptor: Int32, _ path: String, of slug: String) throws -> [Place]? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw MachineTrouble("look at \(path)", code: errno) }
    let size = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG, size >= footer else { return nil }
    let end = try readBytes(descriptor, from: size - footer, footer, path)
    guard let length = (try? UInt64(kept: Array(end[8...]))).flatMap(Int.init(exactly:)),
      length <= min(size - footer, longestList)
    else { return nil }
    let list = try readBytes(descriptor, from: size - footer - length, length, path)
    guard Fingerprint(ofMany: list).kept == Array(end[..<8]), let places = try? [Place](kept: list) else {
      return nil
    }
    var next = 0
    for place in places {
      guard place.start == next, (0...size - next).contains(place.count), place.name.hasPrefix("councils/\(slug)/")
      else {
        return nil
      }
      next += place.count
    }
    return next == size - footer - length ? places : nil
  }

  /// Whether each file can be read as it was written. One after the other, because they may be many.
  func isWhole() throws -> Bool {
    try places.values.allSatisfy { try Fingerprint(ofMany: Self.readBytes(descriptor, $0, file)) == $0.fingerprint }
  }

  /// nil where it holds no such file.
  func size(of name: String) -> Int? { places[name]?.count }

  func bytes(of name: String) throws -> [UInt8]? {
    guard let place = places[name] else { return nil }
    let bytes = try Self.readBytes(descriptor, place, file)
    guard Fingerprint(ofMany: bytes) == place.fingerprint else {
      throw MachineTrouble("What was kept of \(name) when it was published last is not whole.")
    }
    return bytes
  }

  private static func readBytes(_ descriptor: Int32, _ place: Place, _ name: String) throws -> [UInt8] {
    try readBytes(descriptor, from: place.start, place.count, name)
  }

  private static func readBytes(_ descriptor: Int32, from start: Int, _ count: Int, _ name: String) throws -> [UInt8] {
    var trouble: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let got = pread(descriptor, buffer.baseAddress! + done, count - done, start + done)
        if got < 0, errno == EINTR { continue }
        if got < 0 { trouble = errno }
        if got <= 0 { break }
        done += got
      }
    }
    guard bytes.count == count else { throw MachineTrouble("read \(name)", code: trouble == 0 ? EIO : trouble) }
    return bytes
  }
}

extension KeptCouncil.Place: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(name, start, count, fingerprint)
  }

  init(_ kept: inout KeptReading) throws {
    name = try kept.read()
    start = try kept.read()
    count = try kept.read()
    fingerprint = try kept.read()
  }
}
