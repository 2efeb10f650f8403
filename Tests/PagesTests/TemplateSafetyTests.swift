import Pages
import Testing

/// A value may stand only where escaping keeps it a value, so that nobody's words can act as the page's code.
struct TemplateSafetyTests {
  @Test(arguments: [
    "<p>{{title}}</p>", "a < {{title}}", "<title>{{title}}</title>", "<textarea>{{title}}</textarea>",
    "<p class=\"{{title}}\">", "<p class='x {{title}} y'>", "<p title = \"{{title}}\" id=a>", "<br/>{{title}}",
    "<A HREF=\"{{home}}\">{{title}}</A>", "<a href=\"{{home}}#contact\">", "<img src='{{home}}' alt=\"{{title}}\">",
    "<a href=\"{{#website}}{{website}}{{/website}}{{^website}}/{{/website}}\">",
    "<option{{#free}} selected{{/free}}>{{title}}</option>", "<input {{#free}}checked{{/free}}>{{title}}",
    "<input {{#free}}checked {{/free}}disabled>{{title}}",
    "<input{{#free}} checked{{/free}}{{#phone}} disabled{{/phone}}/>",
    "<a href=\"/\"{{#free}} class=\"{{title}}\"{{/free}} id=\"x\">{{title}}</a>",
    "<p class=\"a{{#free}} b{{/free}}\">", "<p class=\"{{#places}}{{.}} {{/places}}\">{{title}}",
    "<p{{#places}} hidden{{/places}}>", "<p>{{#free}}<b>{{/free}}x{{#free}}</b>{{/free}}",
    "<!-- a -- b -->{{title}}", "<!-->{{title}}", "<!--->{{title}}", "<!-- a --!>{{title}}", "<!doctype html>{{title}}",
    "<!-- {{#free}}x{{/free}} -->{{title}}", "<script src=\"/a.js\"></script>{{title}}",
    "<script>if (a < b) { '</scrip' }</script >{{title}}", "<script></SCRIPT>{{title}}",
    "<style>a > b {}</style\n>{{title}}",
    "<title>a <b> c</title>{{title}}", "<?xml ?>{{title}}", "</>{{title}}", "</ x>{{title}}", "<<p>{{title}}",
    "<p no=\"\">{{title}}", "<meta name=\"description\" content=\"{{title}}\">",
    "<meta http-equiv=\"refresh\" content=\"0; url={{home}}\">", "<p a=\"'>\" b='\">'>{{title}}", "<p a=x/y>{{title}}",
  ])
  func aValueMayStandHere(template: String) {
    TemplateCase(template).check()
  }

  /// Each of them is read twice, because the second time round it begins elsewhere.
  @Test(.timeLimit(.minutes(30)))
  func sectionsWithinOneAnotherTakeNoLongerForEachThatIsAroundThem() {
    let depth = 60
    let opened = String(repeating: "{{#parts}} hidden", count: depth)
    let closed = String(repeating: "{{/parts}}", count: depth)
    TemplateCase("<p{{#steps}} hidden\(opened)\(closed){{/steps}}>{{title}}").check()
  }

  @Test(arguments: [
    TemplateCase(
      "<a href=↓{{home}}>", "`home` stands in an attribute without quotes", "Write `href=\"{{home}}\"`"),
    TemplateCase(
      "<p class= a↓{{title}}>", "`title` stands in an attribute without quotes", "Write `class=\"{{title}}\"`"),
    TemplateCase(
      "<script>var a = \"↓{{title}}\"</script>",
      "`title` stands inside `<script>`, where nothing keeps it from being code",
      "Move it out of `<script>`, for example into an attribute such as `data-title=\"{{title}}\"`"),
    TemplateCase(
      "<STYLE>↓{{body}}</STYLE>", "`body` stands inside `<style>`, where nothing keeps it from being code",
      "Move it out of `<style>`, for example into an attribute such as `data-body=\"{{body}}\"`"),
    TemplateCase(
      "<title></titl↓{{title}}></title>", "`title` stands inside `<title>`, where nothing keeps it from being code",
      "Move it out of `<title>`, for example into an attribute such as `data-title=\"{{title}}\"`"),
    TemplateCase(
      "<title>↓{{body}}</title>", "`body` is HTML, and `<title>` shows text only",
      "Use a name that is text, or move it out of `<title>`"),
    TemplateCase(
      "<!-- ↓{{title}} -->", "`title` stands inside a comment", "Move it out of `<!--` and `-->`"),
    TemplateCase("<!DOCTYPE ↓{{title}}>", "`title` stands inside `<!…>`", "Move it out of `<!` and `>`"),
    TemplateCase("<↓{{title}}>", "`title` stands in the name of a tag", "Write the tag's name in the template"),
    TemplateCase(
      "<h↓{{title}}></h↓{{title}}>", "`title` stands in the name of a tag", "Write the tag's name in the template",
      "`title` stands in the name of a tag", "Write the tag's name in the template"),
    TemplateCase(
      "<p ↓{{title}}>", "`title` stands where a tag has the names of its attributes",
      "Write it as the value of an attribute, in quotes: `class=\"{{title}}\"`"),
    TemplateCase(
      "<p data-↓{{title}}=\"\">", "`title` stands where a tag has the names of its attributes",
      "Write it as the value of an attribute, in quotes: `class=\"{{title}}\"`"),
    TemplateCase(
      "<p class=\"\"↓{{title}}>", "`title` stands where a tag has the names of its attributes",
      "Write it as the value of an attribute, in quotes: `class=\"{{title}}\"`"),
    TemplateCase(
      "<p class=\"↓{{body}}\">", "`body` is HTML, and stands in the attribute `class`", "Use a name that is text"),
    TemplateCase(
      "<a href=\"↓{{title}}\">", "`title` is text, and stands in `href`, which browsers follow or fetch",
      "Use a name that the page offers as a link"),
    TemplateCase(
      "<form ACTION='/a/↓{{title}}'>", "`title` is text, and stands in `action`, which browsers follow or fetch",
      "Use a name that the page offers as a link"),
    TemplateCase(
      "{{#places}}<img src=\"↓{{.}}\">{{/places}}", "`.` is text, and stands in `src`, which browsers follow or fetch",
      "Use a name that the page offers as a link"),
    TemplateCase(
      "<a href=\"/x↓{{home}}\">", "`home` does not stand at the beginning of `href`",
      "Write `href=\"{{home}}\"`, with nothing before it"),
    TemplateCase(
      "<a href=\"{{home}}↓{{home}}\">", "`home` does not stand at the beginning of `href`",
      "Write `href=\"{{home}}\"`, with nothing before it"),
    TemplateCase(
      "<a href=\"{{#places}}↓{{home}}{{/places}}\">", "`home` does not stand at the beginning of `href`",
      "Write `href=\"{{home}}\"`, with nothing before it"),
    TemplateCase(
      "<iframe srcdoc=\"↓{{title}}\"></iframe>", "`title` stands in `srcdoc`, which browsers read as a page",
      "Take `srcdoc` out"),
    TemplateCase(
      "<meta http-equiv=\"refresh\" content=\"0; url=↓{{title}}\">",
      "`title` is text, and stands in `content`, which browsers follow or fetch",
      "Use a name that the page offers as a link"),
    TemplateCase(
      "<meta content=\"{{title}}\" http-equiv↓=\"refresh\">", "`http-equiv` stands after a value",
      "Write `http-equiv` first, so that it is known what the value is used for"),
    TemplateCase(
      "<p\n  ↓onclick=\"a()\">", "The attribute `onclick` is not allowed",
      "Write it in a script file: the site's pages carry no scripts in their tags"),
    TemplateCase(
      "<img alt=\"\" ↓ONERROR = '{{title}}'>", "The attribute `onerror` is not allowed",
      "Write it in a script file: the site's pages carry no scripts in their tags"),
    TemplateCase(
      "<p ↓style=\"color: {{title}}\">", "The attribute `style` is not allowed",
      "Give the tag a `class`, and write the style in a style sheet"),
    TemplateCase(
      "<p ↓style>", "The attribute `style` is not allowed",
      "Give the tag a `class`, and write the style in a style sheet"),
    TemplateCase(
      "<script>↓<!-- <script></script>", "`<!--` inside a script can hide the script's end", "Take it out"),
  ])
  func aValueMayNotStandHere(_ example: TemplateCase) {
    example.check()
  }

  @Test(arguments: [
    TemplateCase(
      "↓{{#free}}<a href=\"/\"{{/free}}>x</a>",
      "What stands between `{{#free}}` and `{{/free}}` begins between tags and ends inside the tag `<a>`",
      "Open and close each tag, quotation mark and comment on the same side of `{{#free}}`"),
    TemplateCase(
      "<a class=\"↓{{^free}}\">{{/free}}\">",
      "What stands between `{{^free}}` and `{{/free}}` begins in the value of `class` and ends between tags",
      "Open and close each tag, quotation mark and comment on the same side of `{{^free}}`"),
    TemplateCase(
      "↓{{#steps}}<!-- {{/steps}}-->",
      "What stands between `{{#steps}}` and `{{/steps}}` begins between tags and ends inside a comment",
      "Open and close each tag, quotation mark and comment on the same side of `{{#steps}}`"),
    TemplateCase(
      "↓{{#free}}<script>{{/free}}{{title}}",
      "What stands between `{{#free}}` and `{{/free}}` begins between tags and ends inside `<script>`",
      "Open and close each tag, quotation mark and comment on the same side of `{{#free}}`"),
    TemplateCase(
      "<h↓{{#free}}1{{/free}}>",
      "What stands between `{{#free}}` and `{{/free}}` begins in the name of a tag and ends in the name of a tag",
      "Open and close each tag, quotation mark and comment on the same side of `{{#free}}`"),
    TemplateCase(
      "<p class=↓{{#free}}a{{/free}}>",
      "What stands between `{{#free}}` and `{{/free}}` begins in the value of `class` and ends in the value of `class`",
      "Open and close each tag, quotation mark and comment on the same side of `{{#free}}`"),
    TemplateCase(
      "<a hr{{#free}}ef{{/free}}↓=\"x\">", "What stands here would run into the section before it",
      "Put a space between them, or close the tag"),
    TemplateCase(
      "<input {{#places}}↓checked{{/places}}>", "What stands here would run into the section before it",
      "Put a space between them, or close the tag"),
    TemplateCase(
      "<a {{#free}}class {{/free}} ↓=\"x\">", "This `=` has no attribute's name before it",
      "Write the name, `=` and the value together, inside the section or outside it"),
  ])
  func bothWaysThroughASectionEndAlike(_ example: TemplateCase) {
    example.check()
  }

  @Test(arguments: [
    TemplateCase(
      "<p>\n↓<a href=\"x>\n</a>",
      "What begins here is still open at the end of `page`, which stops in the value of `href`", "Close it"),
    TemplateCase(
      "↓<!-- a", "What begins here is still open at the end of `page`, which stops inside a comment", "Close it"),
    TemplateCase(
      "{{>part}} x", partials: ["part": "a ↓<title>"],
      "What begins here is still open at the end of `page`, which stops inside `<title>`", "Close it"),
  ])
  func aTemplateClosesWhatItOpens(_ example: TemplateCase) {
    example.check()
  }

  @Test func aPartialIsJudgedWhereItIsUsed() {
    TemplateCase("<p class=\"{{>part}}\">{{>part}}", partials: ["part": "{{title}}"]).check()
    TemplateCase(
      "{{>part}}<a href=\"{{>part}}\">", partials: ["part": "↓{{title}}"],
      "`title` is text, and stands in `href`, which browsers follow or fetch",
      "Use a name that the page offers as a link"
    ).check()
  }
}
