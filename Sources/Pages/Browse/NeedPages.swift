import Content

extension Renderer {
  /// The list of a need, and the same list for each age band that has services in it: by need first, then by age.
  func byNeed(
    _ need: Shelf, of needs: Shelves, _ services: ServiceEntries, _ browsing: Browsing, _ content: CouncilContent
  ) -> [OutputFile] {
    let ages = Shelves(.age, need.services, browsing, below: need.address)
    func narrowing(at here: String) -> ListView.Narrowing {
      let all = [("Any age", need.address)] + ages.shelves.map { ($0.word.label, $0.address) }
      return ListView.Narrowing(
        question: "How old is the child or young person?",
        choices: all.map { .init(label: $0.0, link: site.link($0.1), isHere: $0.1 == here) })
    }
    func page(_ title: String, _ shelf: Shelf, under above: [Frame.Crumb]) -> OutputFile {
      list(
        title, shelf.word.means, shelf.address, ListView.Group.untitled(services[shelf.services]),
        narrowedBy: ages.shelves.isEmpty ? nil : narrowing(at: shelf.address), others: needs.others(than: need, site),
        tools: shelf.address == need.address ? printTools(need, content) : [], under: above,
        isSensitive: need.word.isSensitive, asks: !shelf.isStated, content)
    }
    let above = crumb(needs.title, needs.address)
    return [page(need.word.title, need, under: [above])]
      + ages.shelves.map { age in
        let band = age.word.label.lowercasedStart
        return page(
          need.word.title + ", " + (age.isStated ? "ages " + band : band), age,
          under: [above, crumb(need.word.title, need.address)])
      }
  }

  /// What is made for young people, to find by themselves. nil where nothing is.
  func forYoungPeople(
    _ services: ServiceEntries, _ browsing: Browsing, _ content: CouncilContent
  ) -> OutputFile? {
    let young = YoungPeople(services.inOrder)
    guard young.hasHelp else { return nil }
    let ages = Shelves(.age, services.inOrder, browsing, below: content.page.address)
    let bands = ages.shelves.filter { shelf in
      let band = reference.vocabularies.ages[shelf.word.id]?.ages
      return band.map { $0.from >= YoungPeople.ages.from } ?? false
    }
    let needs = Shelves(.need, young.services, browsing, below: content.page.address)
    return list(
      "For young people",
      "Help that is made for people of about your age. You can read it, and ask, without a parent.",
      content.page.address + "young-people/", ListView.Group.untitled(services[young.services]),
      narrowedBy: bands.isEmpty
        ? nil
        : ListView.Narrowing(
          question: "Everything for your age, also what is for the whole family",
          choices: bands.map { .init(label: $0.word.label, link: site.link($0.address), isHere: false) }),
      others: needs.shelves.filter(\.isStated).map { NamedLink(label: $0.word.label, link: site.link($0.address)) },
      othersTitle: "What is it about?", content)
  }
}
