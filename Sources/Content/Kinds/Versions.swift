import Diagnostics

extension CouncilContent {
  /// A page as readers of a translation are led to it: in their language, or in Easy Read, where it is there. The page itself
  /// otherwise.
  package func version(of page: Page, in translation: Translation?) -> Page {
    translation.flatMap { self.page(named: PagePath.name(of: page.source.name, in: $0)) } ?? page
  }

  /// The address of the page to which a link to a content file leads. From a translation that is the same translation of the
  /// file, if there is one that has the place which the link names. The way to a translation's own original stays one.
  package func address(ofFile name: String, at fragment: String?, from page: Page?) -> String {
    guard let page, let translation = page.path.translation, name != page.path.original,
      let version = self.page(named: PagePath.name(of: name, in: translation)),
      fragment.map({ version.prose.section(id: $0) != nil }) ?? true
    else { return PagePath.address(ofFile: name) }
    return version.address
  }
}
