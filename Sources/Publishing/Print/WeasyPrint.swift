import Glibc

/// The program that makes PDF files that a screen reader can read: weasyprint.org.
///
/// It is given one folder with everything in it, and may fetch nothing from anywhere.
package struct WeasyPrint: Sendable {
  private let program: String

  /// Its name, where it lies, or the virtual environment that it was installed in.
  package init(_ named: String) {
    var status = stat()
    let isFolder = stat(named, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    program = isFolder ? named + (named.hasSuffix("/") ? "" : "/") + "bin/weasyprint" : named
  }

  package func pdf(of edition: PrintEdition) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try folder.write(edition.page, to: "edition.html")
    for file in edition.files { try folder.write(file.bytes, to: file.name) }
    let (page, made) = ("\(folder.path)/edition.html", "\(folder.path)/edition.pdf")
    let words = [
      "--pdf-variant", "pdf/ua-1", "--allowed-protocols", "file", "--pdf-identifier", edition.name, "--quiet", page,
      made,
    ]
    // The same words on the same day make the same file.
    guard let run = try OtherProgram.run(program, words, changing: ["SOURCE_DATE_EPOCH": "0", "TMPDIR": folder.path])
    else {
      throw MachineTrouble(
        "There is no program `\(program)`: install WeasyPrint as docs/printing.md says, and name the folder with "
          + "--weasyprint FOLDER.")
    }
    guard run.status == 0 else {
      let said = String(decoding: run.err, as: UTF8.self).split(whereSeparator: \.isNewline).last.map(String.init)
      throw MachineTrouble("WeasyPrint did not make the file. It said: \(said ?? "nothing").")
    }
    let bytes = try readFile(made, limit: 1_073_741_824)
    guard bytes.starts(with: Array("%PDF-".utf8)) else {
      throw MachineTrouble("What WeasyPrint made is no PDF file, so nothing was written.")
    }
    return bytes
  }
}

extension PrintEdition {
  /// Writes a PDF file, whole or not at all.
  package func write(pdf bytes: [UInt8], to path: String) throws {
    try writeNamedFile(bytes, to: path)
  }

  /// Writes the page, its style sheet and its pictures to a folder, to print from a browser. The folder is new, empty, or has an
  /// edition in it already: somebody else's `index.html` is never written over.
  package func write(toFolder path: String) throws {
    try makeFolder(path)
    let names = try Folder(opening: path).entries()?.map(\.name).filter { !$0.hasPrefix(".") } ?? []
    let style = files.first { $0.name == "print.css" }
    // A run that was cut short has left no page yet, and the style sheet before all else.
    let isEdition =
      names.contains("print.css") && !names.contains("style.css")
      && (names.contains("index.html")
        || (try? readFile("\(path)/print.css", limit: Library.largestFile)) == style?.bytes)
    guard names.isEmpty || isEdition else {
      throw MachineTrouble("The folder \(path) holds other things, so nothing was written. Name one of its own.")
    }
    for file in files.filter({ $0.name == "print.css" }) + files.filter({ $0.name != "print.css" }) {
      let place = "\(path)/\(file.name)"
      try makeFolders(above: place)
      try writeFile(file.bytes, to: place)
    }
    // Last, so that whoever finds the page finds all that it shows.
    try writeFile(page, to: path + "/index.html")
  }
}
