/// Where a link leads, by its address alone: only what is named here may be published.
enum LinkVerdict: Equatable {
  case allowed(MarkdownLink.Kind)
  case refused(LinkFault)
}

enum LinkFault: Equatable {
  case empty
  case hasSpace, hasBackslash, hasControl
  case protocolRelative, absolutePath
  case scheme
  case noHost, hasUser, nothingAfterScheme
  case remoteImage, imageNotFile
  /// No page can show a link within another.
  case withinLink

  var rule: MarkdownRule {
    switch self {
    case .empty: .emptyLink
    case .remoteImage: .remoteImage
    default: .linkNotAllowed
    }
  }
}

/// Whether a page could lead there, for those who write pages.
package func mayLead(to address: String) -> Bool {
  var address = address
  return address.withUTF8 { if case .allowed = judgeLink($0, isImage: false) { true } else { false } }
}

/// Judges an address after escapes and entities have been taken out of it, so that none can hide what it is.
func judgeLink(_ address: UnsafeBufferPointer<UInt8>, isImage: Bool) -> LinkVerdict {
  if let fault = faultInLetters(address) { return .refused(fault) }
  guard let first = address.first, !(address.count == 1 && first == ASCII.hash) else { return .refused(.empty) }
  let scheme = schemeLength(address)
  if isImage {
    if let fault = faultInImage(address, scheme: scheme) { return .refused(fault) }
    return .allowed(.file)
  }
  if let scheme { return judgeScheme(address, length: scheme) }
  if first == ASCII.hash { return .allowed(.fragment) }
  if let fault = faultInPath(address) { return .refused(fault) }
  return .allowed(.file)
}

private func faultInLetters(_ address: UnsafeBufferPointer<UInt8>) -> LinkFault? {
  var isASCII = true
  for byte in address {
    if byte == ASCII.space { return .hasSpace }
    if byte < 0x20 || byte == 0x7F { return .hasControl }
    if byte == ASCII.backslash { return .hasBackslash }
    if byte >= 0x80 { isASCII = false }
  }
  guard !isASCII else { return nil }
  for scalar in String(decoding: address, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
    if scalar.properties.isWhitespace { return .hasSpace }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return .hasControl
    default: if scalar.value == 0xFFFD { return .hasControl }
    }
  }
  return nil
}

/// The length of `https` and the like, before a colon that stands ahead of any slash.
private func schemeLength(_ address: UnsafeBufferPointer<UInt8>) -> Int? {
  for (index, byte) in address.enumerated() {
    switch byte {
    case ASCII.colon: return index
    case ASCII.slash, ASCII.question, ASCII.hash: return nil
    default: continue
    }
  }
  return nil
}

private func isScheme(_ address: UnsafeBufferPointer<UInt8>, _ length: Int, _ name: StaticString) -> Bool {
  name.withUTF8Buffer { name in
    name.count == length && (0..<length).allSatisfy { ASCII.lowercased(address[$0]) == name[$0] }
  }
}

private func judgeScheme(_ address: UnsafeBufferPointer<UInt8>, length: Int) -> LinkVerdict {
  if isScheme(address, length, "https") || isScheme(address, length, "http") {
    if let fault = faultInHost(address, from: length + 1) { return .refused(fault) }
    return .allowed(.web)
  }
  let kind: MarkdownLink.Kind
  if isScheme(address, length, "mailto") {
    kind = .mail
  } else if isScheme(address, length, "tel") {
    kind = .telephone
  } else if isScheme(address, length, "sms") {
    kind = .textMessage
  } else {
    return .refused(.scheme)
  }
  return length + 1 < address.count ? .allowed(kind) : .refused(.nothingAfterScheme)
}

private func faultInHost(_ address: UnsafeBufferPointer<UInt8>, from start: Int) -> LinkFault? {
  guard start + 2 < address.count, address[start] == ASCII.slash, address[start + 1] == ASCII.slash else {
    return .noHost
  }
  var index = start + 2
  while index < address.count {
    switch address[index] {
    // What stands before an @ is easily taken for the website.
    case ASCII.at: return .hasUser
    case ASCII.slash, ASCII.question, ASCII.hash: return index > start + 2 ? nil : .noHost
    case ASCII.colon where index == start + 2: return .noHost
    default: index += 1
    }
  }
  return nil
}

private func faultInPath(_ address: UnsafeBufferPointer<UInt8>) -> LinkFault? {
  guard address[0] == ASCII.slash else { return nil }
  return address.count > 1 && address[1] == ASCII.slash ? .protocolRelative : .absolutePath
}

private func faultInImage(_ address: UnsafeBufferPointer<UInt8>, scheme: Int?) -> LinkFault? {
  if let scheme {
    return isScheme(address, scheme, "https") || isScheme(address, scheme, "http") ? .remoteImage : .scheme
  }
  if address[0] == ASCII.hash || address[0] == ASCII.question { return .imageNotFile }
  let fault = faultInPath(address)
  return fault == .protocolRelative ? .remoteImage : fault
}
