/// A language that people speak, sign or read.
package struct Language: Hashable, Sendable {
  /// As ISO 639 has it: two letters, or three where there are no two.
  package let code: String
  /// In English.
  package let name: String

  /// `ur`, `en-GB`: the language alone, wherever it is spoken.
  package init?(code: String) {
    let code = code.lowercased().split(separator: "-").first.map(String.init) ?? ""
    guard let name = Self.names[code] else { return nil }
    self.code = code
    self.name = name
  }

  /// `Urdu` or `ur`.
  package init?(_ written: String) {
    let lowered = written.lowercased()
    self.init(code: Self.otherNames[lowered] ?? Self.codes[lowered] ?? lowered)
  }

  /// Whether lines in the language of this code run from the right: those of `ur` and `ku-arab` do, those of `ur-latn` do not.
  package static func runsFromRight(_ code: String) -> Bool {
    let parts = code.lowercased().split(separator: "-").map(String.init)
    // Four letters name the script.
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) { return scriptsFromRight.contains(script) }
    return [1, 2].contains { fromRight.contains(parts.prefix($0).joined(separator: "-")) }
  }

  /// The code, and then without its country: `ur-pk`, `ur`. Never in another script, or from the other side.
  package static func widening(_ code: String) -> [String] {
    var codes = [code]
    var parts = code.split(separator: "-")
    while parts.count > 1, let last = parts.popLast(), last.utf8.count != 4 {
      let wider = parts.joined(separator: "-")
      guard runsFromRight(wider) == runsFromRight(code) else { break }
      codes.append(wider)
    }
    return codes
  }

  package static let allNames = names.values.sorted()

  package static let allCodes = names.keys.sorted()

  /// Every name that a person may write for one, codes aside.
  package static let allWords = allNames + otherNames.keys.sorted()

  private static let codes = Dictionary(
    names.map { ($0.value.lowercased(), $0.key) }, uniquingKeysWith: { one, other in min(one, other) })

  private static let otherNames = [
    "bangla": "bn", "bsl": "bfi", "farsi": "fa", "kurmanji": "kmr", "mandarin": "zh", "panjabi": "pa", "pushto": "ps",
    "sorani": "ckb",
  ]

  /// ISO 639-1, and what is used in England besides: sign languages, Sylheti, Sorani, Dari, Romani and others.
  private static let names = [
    "aa": "Afar", "ab": "Abkhazian", "ae": "Avestan", "af": "Afrikaans", "ak": "Akan", "am": "Amharic",
    "an": "Aragonese", "ar": "Arabic", "as": "Assamese", "av": "Avaric", "ay": "Aymara", "az": "Azerbaijani",
    "ba": "Bashkir", "be": "Belarusian", "bg": "Bulgarian", "bi": "Bislama", "bm": "Bambara", "bn": "Bengali",
    "bo": "Tibetan", "br": "Breton", "bs": "Bosnian", "ca": "Catalan", "ce": "Chechen", "ch": "Chamorro",
    "co": "Corsican", "cr": "Cree", "cs": "Czech", "cv": "Chuvash", "cy": "Welsh", "da": "Danish", "de": "German",
    "dv": "Divehi", "dz": "Dzongkha", "ee": "Ewe", "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish",
    "et": "Estonian", "eu": "Basque", "fa": "Persian", "ff": "Fulah", "fi": "Finnish", "fj": "Fijian",
    "fo": "Faroese", "fr": "French", "fy": "Western Frisian", "ga": "Irish", "gd": "Scottish Gaelic",
    "gl": "Galician", "gn": "Guarani", "gu": "Gujarati", "gv": "Manx", "ha": "Hausa", "he": "Hebrew", "hi": "Hindi",
    "ho": "Hiri Motu", "hr": "Croatian", "ht": "Haitian Creole", "hu": "Hungarian", "hy": "Armenian", "hz": "Herero",
    "id": "Indonesian", "ig": "Igbo", "ii": "Sichuan Yi", "ik": "Inupiaq", "is": "Icelandic", "it": "Italian",
    "iu": "Inuktitut", "ja": "Japanese", "jv": "Javanese", "ka": "Georgian", "kg": "Kongo", "ki": "Kikuyu",
    "kj": "Kuanyama", "kk": "Kazakh", "kl": "Kalaallisut", "km": "Khmer", "kn": "Kannada", "ko": "Korean",
    "kr": "Kanuri", "ks": "Kashmiri", "ku": "Kurdish", "kv": "Komi", "kw": "Cornish", "ky": "Kyrgyz", "la": "Latin",
    "lb": "Luxembourgish", "lg": "Ganda", "li": "Limburgish", "ln": "Lingala", "lo": "Lao", "lt": "Lithuanian",
    "lu": "Luba-Katanga", "lv": "Latvian", "mg": "Malagasy", "mh": "Marshallese", "mi": "Maori", "mk": "Macedonian",
    "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "my": "Burmese",
    "na": "Nauru", "nb": "Norwegian Bokmål", "nd": "North Ndebele", "ne": "Nepali", "ng": "Ndonga", "nl": "Dutch",
    "nn": "Norwegian Nynorsk", "no": "Norwegian", "nr": "South Ndebele", "nv": "Navajo", "ny": "Chichewa",
    "oc": "Occitan", "oj": "Ojibwa", "om": "Oromo", "or": "Odia", "os": "Ossetian", "pa": "Punjabi", "pi": "Pali",
    "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "qu": "Quechua", "rm": "Romansh", "rn": "Rundi",
    "ro": "Romanian", "ru": "Russian", "rw": "Kinyarwanda", "sa": "Sanskrit", "sc": "Sardinian", "sd": "Sindhi",
    "se": "Northern Sami", "sg": "Sango", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "sm": "Samoan",
    "sn": "Shona", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "ss": "Swati", "st": "Southern Sotho",
    "su": "Sundanese", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "tg": "Tajik", "th": "Thai",
    "ti": "Tigrinya", "tk": "Turkmen", "tl": "Tagalog", "tn": "Tswana", "to": "Tonga", "tr": "Turkish",
    "ts": "Tsonga", "tt": "Tatar", "tw": "Twi", "ty": "Tahitian", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu",
    "uz": "Uzbek", "ve": "Venda", "vi": "Vietnamese", "vo": "Volapük", "wa": "Walloon", "wo": "Wolof", "xh": "Xhosa",
    "yi": "Yiddish", "yo": "Yoruba", "za": "Zhuang", "zh": "Chinese", "zu": "Zulu",
    "aii": "Assyrian Neo-Aramaic", "bal": "Balochi", "bfi": "British Sign Language", "ckb": "Sorani Kurdish",
    "fil": "Filipino", "haz": "Hazaragi", "hno": "Northern Hindko", "isg": "Irish Sign Language",
    "kmr": "Kurmanji Kurdish", "kri": "Krio", "phr": "Pahari-Potwari", "pnb": "Western Punjabi", "prs": "Dari",
    "rhg": "Rohingya", "rom": "Romani", "sdh": "Southern Kurdish", "skr": "Saraiki", "syl": "Sylheti",
    "yue": "Cantonese",
  ]

  /// Those of them whose lines run from the right in the script that they are usually written in, everywhere or in a country.
  private static let fromRight: Set<String> = [
    "aii", "ar", "bal", "ckb", "dv", "fa", "haz", "he", "hno", "ks", "ku-iq", "ku-ir", "pa-pk", "phr", "pnb", "prs",
    "ps", "rhg", "sd", "sdh", "skr", "ug", "ur", "uz-af", "yi",
  ]

  /// As ISO 15924 has them.
  private static let scriptsFromRight: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "syre", "syrj", "syrn", "thaa", "yezi",
  ]
}
