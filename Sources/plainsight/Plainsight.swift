import ArgumentParser
import Glibc
import Publishing

@main
struct Plainsight: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plainsight",
    abstract: "Checks that a council tells families what they are entitled to see, and publishes it.",
    discussion: """
      Start with `plainsight check`: it reads the content folder and says what must be fixed, what should be fixed and what \
      could improve, with the words to write. Then `plainsight build` makes the site in the folder `public`, and \
      `plainsight serve` shows it in your browser while you write.
      """,
    version: Publishing.version,
    subcommands: [
      Build.self, Check.self, Serve.self, New.self, Translate.self, Fmt.self, Print.self, Explain.self, Due.self,
      Schema.self, Import.self,
    ])

  /// Words that the program does not understand are trouble like any other that keeps it from running: exit code 2.
  static func main() {
    Terminal.prepare()
    // Even a program without options has its own name. Where the system does not tell it, the words after it are not known
    // either, and showing the help would look like success.
    guard !CommandLine.arguments.isEmpty else {
      Terminal.say("The words after `plainsight` could not be read, so nothing was done.")
      Glibc.exit(2)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      switch exitCode(for: error) {
      case .validationFailure:
        Terminal.say(fullMessage(for: error))
        Glibc.exit(2)
      case .success:
        // Help, the version, a script for a shell.
        let message = fullMessage(for: error)
        if !message.isEmpty, (try? Terminal.print(message + "\n")) == nil { Glibc.exit(2) }
        Glibc.exit(0)
      default: exit(withError: error)
      }
    }
  }
}
