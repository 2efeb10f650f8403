extension Phrases {
  /// What the program itself says on pages that can be translated. The rest stands in templates and vocabularies.
  package static let ofProgram: [String] =
    [
      "{{from}} to {{to}}", "from {{from}}", "{{one}}, or {{other}}", "{{one}}, {{other}}",
      "{{day}} {{month}} {{year}}", "{{time}}am",
      "{{time}}pm", "midday", "midnight", "Every day", "Birth to {{to}}", "Any age up to 25", "Free", "Online",
      "The whole council area", "the council area",
      "Ages", "Who can get it", "Cost", "Help with the cost", "Where", "When", "How to get it", "Waiting time",
      "What to show", "Languages", "As it was on {{day}}", "For families in", "For families in: {{area}}", "Place",
      "Address",
      "Who decides", "You hear within", "More facts", "More about the place", "Address and map", "Step by step",
      "See how long it takes",
      "And 1 other time", "And {{count}} other times", "Everyone: there is no test to pass",
      "There are tests: see them",
      "There are rules: see them", "Home", "Services A to Z", "Who can get what", "Documents", "What families said",
      "1 service at this level", "{{count}} services at this level", "English", "Easy Read",
    ] + Day.monthNames + Weekday.allCases.map(\.name)
}
