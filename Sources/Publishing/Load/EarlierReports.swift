import Content
import Diagnostics
import Glibc

/// Reads reports of other days, each from a file that `--format json` wrote.
package func loadEarlierReports(_ paths: [String]) throws -> [EarlierReport] {
  try paths.map { path in
    do {
      let report = try EarlierReport.read(try bytes(of: path))
      guard Day(report.today) != nil else { throw EarlierReport.Fault.isNoReport }
      return report
    } catch EarlierReport.Fault.isNoReport {
      throw MachineTrouble(
        "The file \(path) is no report of plainsight. Make one with `plainsight check --format json`.")
    } catch EarlierReport.Fault.isNewer(let version) {
      throw MachineTrouble(
        "The file \(path) was written by a newer plainsight: its form has the number \(version), and this program reads forms up to "
          + "\(JSONReport.version). Use the newer program.")
    }
  }
}

private func bytes(of path: String) throws -> [UInt8] {
  // Without O_NONBLOCK a pipe that nobody writes to would hold the run for ever.
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { throw MachineTrouble("open \(path)", code: errno) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw MachineTrouble("look at \(path)", code: errno) }
  guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= largestReport else {
    throw EarlierReport.Fault.isNoReport
  }
  return try readAll(file, expecting: Int(status.st_size), path)
}

/// The report of all councils of England has about a tenth of this.
private let largestReport = 512 * 1024 * 1024
