import Content

/// Which pictures and documents may be published, and whether they are what their names say.
enum AttachedFiles {
  /// The folder or the file's name that cannot be part of an address, or that some disks cannot have.
  static func badPart(of path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    return parts.dropLast().first { !PagePath.isGoodName($0) }
      ?? parts.last.flatMap { file in
        let name = PagePath.name(of: file)
        guard PagePath.isGoodName(name) else { return name }
        // `leaflet.txt` and `leaflet.TXT` are one file on some disks.
        return file == file.lowercased() ? nil : file
      }
  }

  static func fault(_ name: String, _ bytes: [UInt8]) -> (what: String, instead: String)? {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let beginnings = kinds[ending] else {
      let known = kinds.keys.sorted().joined(separator: ", ")
      return (
        "Files that end in `.\(ending)` are not published",
        "Use one of \(known). Pictures that can hold a program, such as SVG, are left out."
      )
    }
    guard beginnings.isEmpty || beginnings.contains(where: { bytes.starts(with: $0) }) else {
      return (
        "This file is not what its name says: it does not begin as a `.\(ending)` file does",
        "Save it again in the right form."
      )
    }
    return nil
  }

  /// Each kind by the bytes that it begins with; none for plain text.
  private static let kinds: [String: [[UInt8]]] = [
    "png": [[0x89, 0x50, 0x4E, 0x47]],
    "jpg": [[0xFF, 0xD8, 0xFF]],
    "jpeg": [[0xFF, 0xD8, 0xFF]],
    "webp": [Array("RIFF".utf8)],
    "gif": [Array("GIF8".utf8)],
    "pdf": [Array("%PDF-".utf8)],
    "odt": [zip], "ods": [zip], "odp": [zip], "docx": [zip], "xlsx": [zip], "pptx": [zip],
    "doc": [old], "xls": [old],
    "csv": [], "txt": [],
  ]

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
}
