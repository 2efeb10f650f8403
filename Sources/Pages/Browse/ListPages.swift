import Content

extension Renderer {
  /// The lists of a council that need no choosing.
  func lists(_ content: CouncilContent) -> [OutputFile] {
    let base = content.page.address
    let services = ServiceEntries(content.services, site, reference.vocabularies)
    let tools = Tool.all(of: content, site)
    return [
      list(
        "Services A to Z", "Every service that \(content.name) tells families about.", base + "services/",
        ListView.byLetter(services), hasLetters: true, tools: tools, content),
      list(
        "Who can get what", "The tests for help, and the services that use them.", base + "eligibility/",
        whole(content.pages(in: .eligibility)), tools: tools, content),
      list(
        "Documents", "Dated statements, plans and reports.", base + "documents/", whole(content.pages(in: .documents)),
        content),
      list(
        "What families said", "Comments, the council’s replies, and what it did.", base + "replies/",
        whole(content.pages(in: .replies).reversed()), content),
    ]
  }

  private func whole(_ pages: some Sequence<Page>) -> [ListView.Group] {
    ListView.Group.untitled(pages.map { PageEntry($0, site) })
  }

  func list(
    _ title: String, _ intro: String?, _ address: String, _ groups: [ListView.Group],
    narrowedBy narrowing: ListView.Narrowing? = nil, others: [NamedLink] = [],
    othersTitle: String = "Or choose another", hasLetters: Bool = false, tools: [Tool] = [],
    under above: [Frame.Crumb] = [], isSensitive: Bool = false, asks: Bool = false, _ content: CouncilContent
  ) -> OutputFile {
    let view = ListView(
      title: title, intro: intro, ask: asks ? AskView(content.page.facts, in: content, site) : nil,
      council: CouncilLink(content, site), narrowing: narrowing, groups: groups,
      others: others, othersTitle: othersTitle, hasLetters: hasLetters, tools: tools)
    return page(
      view, templates.list, at: address, title: "\(title) – \(content.name)",
      description: intro ?? "\(title): what \(content.name) tells families about.",
      crumbs: crumbs(content) + above, isSensitive: isSensitive)
  }
}
