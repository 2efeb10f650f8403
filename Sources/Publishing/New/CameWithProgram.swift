/// The folder of this name that was installed with the program: the catalogue and the words, or the design. nil where there is none.
package func cameWithProgram(_ name: String) -> String? {
  sharedFolders(ofProgram: realPath("/proc/self/exe")).map { "\($0)/\(name)" }.first(where: isThere)
}

/// Where what comes with a program is looked for, by the program's own path past all links: `/opt/x/bin/plainsight` has it in
/// `/opt/x/share/plainsight`, as systems and their packages place things.
func sharedFolders(ofProgram program: String?) -> [String] {
  let usual = ["/usr/share/plainsight", "/usr/local/share/plainsight"]
  guard let program else { return usual }
  let above: String = program.split(separator: "/").dropLast(2).map { "/\($0)" }.joined()
  let beside = above + "/share/plainsight"
  return [beside] + usual.filter { $0 != beside }
}
