/// What to tell the writer of a link that is not allowed.
extension LinkFault {
  func what(_ address: String, isImage: Bool) -> String {
    let thing = isImage ? "picture" : "link"
    return switch self {
    case .empty: isImage ? "This picture names no file" : "This link has no address"
    case .hasSpace: "The address of this \(thing) has a space in it: “\(address)”"
    case .hasControl: "The address of this \(thing) has letters in it that nobody can see"
    case .hasBackslash: "The address of this \(thing) has a backslash in it: “\(address)”"
    case .protocolRelative: "This link leads to another website without saying how: “\(address)”"
    case .absolutePath: "This \(thing) begins with a slash: “\(address)”"
    case .scheme: "This kind of \(thing) is not allowed: “\(address)”"
    case .noHost: "This link names no website: “\(address)”"
    case .hasUser: "This link has an @ before the website's name: “\(address)”"
    case .nothingAfterScheme: "This link has nothing after the colon: “\(address)”"
    case .remoteImage: "This picture is on another website: “\(address)”"
    case .imageNotFile: "This picture is not a file: “\(address)”"
    case .withinLink: "This link stands within the words of another: “\(address)”"
    }
  }

  func instead(isImage: Bool) -> String {
    switch self {
    case .empty:
      isImage
        ? "Write the file's name in the round brackets: `![what it shows](../files/picture.jpg)`"
        : "Write the address in the round brackets, or take the square brackets away"
    case .hasSpace where isImage: pictureFile
    case .scheme where isImage: pictureFile
    case .absolutePath where isImage: pictureFile
    case .imageNotFile: pictureFile
    case .remoteImage:
      "Ask whether you may use the picture, put it in a `files` folder, and write the way to it from this file: "
        + "`![what it shows](../files/picture.jpg)`"
    case .hasSpace: "Write the address without spaces: a file's name has small letters, digits and hyphens"
    case .hasControl: "Type the address again by hand"
    case .hasBackslash: "Use `/` in the address"
    case .protocolRelative, .noHost: "Write the whole address, beginning with `https://`"
    case .absolutePath: "Write the way from this file to the other: `[short breaks](../services/short-breaks.md)`"
    case .scheme: "Begin with `https://`, `mailto:`, `tel:` or `sms:`, or write the way to another file"
    case .hasUser: "Write the address as the website's own pages have it, without what stands before the @"
    case .withinLink: "Take this one out, or end the words of the other before it: families can follow one at a time"
    case .nothingAfterScheme: "Write the address or number after the colon, without spaces"
    }
  }

  private var pictureFile: String {
    "Put the picture in a `files` folder, with a name of small letters, digits and hyphens, and write the way to it from "
      + "this file: `![what it shows](../files/picture.jpg)`"
  }
}
