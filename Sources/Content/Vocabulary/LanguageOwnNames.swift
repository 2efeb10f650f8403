extension Language {
  /// What those who speak it call it: somebody who reads no English finds it by that. nil of languages that few in England read.
  ///
  /// By the whole code, because `ku-arab` is not written as `ku` is.
  package static func ownName(ofCode code: String) -> String? {
    widening(code).lazy.compactMap { ownNames[$0] }.first
  }

  private static let ownNames = [
    "af": "Afrikaans", "am": "አማርኛ", "ar": "العربية", "az": "Azərbaycanca", "be": "Беларуская", "bg": "Български",
    "bn": "বাংলা", "bs": "Bosanski", "ca": "Català", "ckb": "کوردیی ناوەندی", "cs": "Čeština", "cy": "Cymraeg",
    "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español", "et": "Eesti", "fa": "فارسی",
    "fi": "Suomi", "fil": "Filipino", "fr": "Français", "ga": "Gaeilge", "gd": "Gàidhlig", "gu": "ગુજરાતી",
    "ha": "Hausa", "he": "עברית", "hi": "हिन्दी", "hr": "Hrvatski", "hu": "Magyar", "hy": "Հայերեն",
    "id": "Bahasa Indonesia", "ig": "Igbo", "it": "Italiano", "ja": "日本語", "ka": "ქართული", "kk": "Қазақша",
    "km": "ខ្មែរ", "kmr": "Kurmancî", "kn": "ಕನ್ನಡ", "ko": "한국어", "ku": "Kurdî", "ku-arab": "کوردی", "kw": "Kernewek",
    "ln": "Lingála",
    "lt": "Lietuvių", "lv": "Latviešu", "mk": "Македонски", "ml": "മലയാളം", "mn": "Монгол", "mr": "मराठी",
    "ms": "Bahasa Melayu", "mt": "Malti", "my": "မြန်မာ", "ne": "नेपाली", "nl": "Nederlands", "no": "Norsk",
    "om": "Afaan Oromoo", "pa": "ਪੰਜਾਬੀ", "pa-arab": "پنجابی", "pa-pk": "پنجابی", "pl": "Polski", "pnb": "پنجابی",
    "prs": "دری", "ps": "پښتو",
    "pt": "Português", "ro": "Română", "ru": "Русский", "rw": "Ikinyarwanda", "sd": "سنڌي", "si": "සිංහල",
    "sk": "Slovenčina", "sl": "Slovenščina", "sn": "chiShona", "so": "Soomaali", "sq": "Shqip", "sr": "Српски",
    "sr-latn": "Srpski",
    "sv": "Svenska", "sw": "Kiswahili", "ta": "தமிழ்", "te": "తెలుగు", "th": "ไทย", "ti": "ትግርኛ", "tl": "Tagalog",
    "tr": "Türkçe", "tw": "Twi", "ug": "ئۇيغۇرچە", "uk": "Українська", "ur": "اردو", "uz": "Oʻzbekcha",
    "vi": "Tiếng Việt", "wo": "Wolof", "yi": "ייִדיש", "yo": "Yorùbá", "yue": "廣東話", "zh": "中文", "zh-hans": "简体中文",
    "zh-hant": "繁體中文", "zu": "isiZulu",
  ]
}
