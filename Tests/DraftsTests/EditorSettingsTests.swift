import Foundation
import Shapes
import Testing

/// What VS Code is told of the schemas.
struct EditorSettingsTests {
  @Test(arguments: [
    ("schemas", "content", "./schemas/", "content/"),
    ("./tools//shapes/", "site/content/", "./tools/shapes/", "site/content/"),
    ("../shapes", "../site/content", "../shapes/", "site/content/"), (".", ".", "./", ""),
    ("/srv/shapes", "/srv/content", "/srv/shapes/", "srv/content/"), ("a/../b", "..", "./b/", ""),
  ])
  func theSettingsNameTheFoldersThatWereGiven(folder: String, content: String, schemas: String, pages: String) throws {
    let text = JSONSchema.settings(in: folder, content: content)
    let settings = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let files = try #require(settings["yaml.schemas"] as? [String: [String]])
    #expect(files.count == JSONSchema.kinds.count)
    #expect(files[schemas + "site.schema.json"] == [pages + "site.yml"])
    #expect(files[schemas + "council.schema.json"] == [pages + "councils/*/council*.md"])
    #expect(files.keys.allSatisfy { $0.hasPrefix(schemas) })
    #expect(files.values.joined().allSatisfy { $0.hasPrefix(pages) })
  }
}
