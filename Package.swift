// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One module a phase. Each may import only those named with it, so a backward import does not compile.
func phase(_ name: String, after: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: after, swiftSettings: strict)
}

func tests(_ name: String, of modules: [Target.Dependency], besides: [String] = []) -> Target {
  .testTarget(name: name, dependencies: modules, exclude: besides, swiftSettings: strict)
}

let package = Package(
  name: "plainsight",
  products: [.executable(name: "plainsight", targets: ["plainsight"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CCMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CSystem"),
    .target(name: "CPageMemory", dependencies: ["CCMarkGFM"]),

    phase("Cores", after: []),
    phase("Keeping", after: []),
    phase("Diagnostics", after: ["Keeping"]),
    phase("Markup", after: ["Diagnostics", "CCMarkGFM", "CPageMemory", "CYAML"]),
    phase("Content", after: ["Cores", "Keeping", "Diagnostics", "Markup"]),
    phase("Checks", after: ["Cores", "Keeping", "Diagnostics", "Markup", "Content"]),
    phase("Feeds", after: ["Keeping", "Diagnostics", "Markup", "Content", "Checks"]),
    phase("Pages", after: ["Cores", "Diagnostics", "Markup", "Content", "Checks", "Feeds"]),
    phase("Search", after: ["Keeping", "Diagnostics", "Markup", "Content", "Checks"]),
    phase("Importing", after: ["Diagnostics", "Markup", "Content", "CXML2"]),
    phase("Shapes", after: ["Diagnostics", "Content"]),
    phase("Drafts", after: ["Diagnostics", "Markup", "Content", "Checks", "Shapes"]),
    phase("Desk", after: ["Diagnostics", "Markup", "Content", "Checks", "Pages"]),
    phase(
      "Publishing",
      after: [
        "Cores", "Keeping", "Diagnostics", "Markup", "Content", "Checks", "Feeds", "Pages", "Search", "Desk",
        "Importing", "CSystem",
      ]),
    phase("Handbook", after: ["Diagnostics", "Content", "Checks", "Pages", "Publishing", "Importing"]),
    .executableTarget(
      name: "plainsight",
      dependencies: [
        "Cores", "Diagnostics", "Markup", "Content", "Checks", "Feeds", "Pages", "Shapes", "Drafts", "Desk",
        "Publishing", "Importing", "Handbook", "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // Times each phase by itself: see Benchmarks/run.
    .executableTarget(
      name: "phases", dependencies: ["Diagnostics", "Markup", "Content", "Checks", "Pages", "Publishing"],
      path: "Benchmarks/phases", swiftSettings: strict),

    // What the fuzzers try, and their short run: see Fuzzing/run.
    .target(
      name: "FuzzTargets",
      dependencies: ["Diagnostics", "Markup", "Content", "Pages", "Importing", "Shapes", "Drafts", "Publishing"],
      path: "Fuzzing/Targets", swiftSettings: strict),

    tests("DiagnosticsTests", of: ["Diagnostics"], besides: ["Golden"]),
    tests("MarkupTests", of: ["Diagnostics", "Markup"]),
    tests("ContentTests", of: ["Diagnostics", "Markup", "Content"]),
    tests("ChecksTests", of: ["Keeping", "Diagnostics", "Markup", "Content", "Checks", "Publishing"]),
    tests("PagesTests", of: ["Diagnostics", "Markup", "Content", "Checks", "Pages", "FuzzTargets"]),
    tests("SearchTests", of: ["Diagnostics", "Markup", "Content", "Checks", "Search"]),
    tests("FeedsTests", of: ["Feeds"]),
    tests(
      "DraftsTests", of: ["Diagnostics", "Markup", "Content", "Shapes", "Drafts", "Publishing"], besides: ["Golden"]),
    tests("DeskTests", of: ["Diagnostics", "Markup", "Content", "Pages", "Desk"], besides: ["Golden"]),
    tests(
      "PublishingTests",
      of: ["Cores", "Diagnostics", "Markup", "Content", "Checks", "Pages", "Publishing", "Importing"]),
    tests("ImportingTests", of: ["Diagnostics", "Markup", "Content", "Importing"]),
    tests("FuzzingTests", of: ["FuzzTargets"]),
    tests("HandbookTests", of: ["Diagnostics", "Content", "Checks", "Publishing", "Handbook"]),
  ],
  swiftLanguageModes: [.v6]
)

// Only Fuzzing/run builds it: libFuzzer brings the `main` that it has none of.
if Context.environment["PLAINSIGHT_FUZZER"] != nil {
  package.targets += [
    .executableTarget(
      name: "fuzzer", dependencies: ["FuzzTargets"], path: "Fuzzing/Fuzzer", swiftSettings: strict)
  ]
}
