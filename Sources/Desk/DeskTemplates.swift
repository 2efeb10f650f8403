import Diagnostics
import Pages

/// The design of the desk. It belongs to the program and not to the site's templates: it must work beside any of them.
enum DeskTemplates {
  static func render(_ view: PanelView) -> HTML { render(view, panel) }
  static func render(_ view: StopView) -> HTML { render(view, stop) }
  static func render(_ view: NoSiteView) -> HTML { render(view, noSite) }
  static func render(_ view: PlainView) -> HTML { render(view, plain) }

  private static let panel: Template<PanelView> = compiled("panel")
  private static let stop: Template<StopView> = compiled("stop")
  private static let noSite: Template<NoSiteView> = compiled("no-site")
  private static let plain: Template<PlainView> = compiled("plain")

  private static func render<Page: View>(_ view: Page, _ template: Template<Page>) -> HTML {
    var html = HTML()
    template.render(view, into: &html)
    return html
  }

  private static func compiled<Page: View>(_ name: String) -> Template<Page> {
    var found: [Diagnostic] = []
    let sources = all.mapValues { SourceText(path: "desk", $0) }
    guard let template = Template<Page>.compile(named: name, in: sources, noting: &found) else {
      preconditionFailure("the desk's own template is not as it should be: \(found.map(\.what))")
    }
    return template
  }

  private static let all = [
    "panel": """
    <aside id="plainsight_desk" aria-label="Editor’s desk">
    <p role="status" class="said"></p>
    <details>
    <summary><span class="name">Editor’s desk</span>{{#is-stopped}} <span class="desk-count must some">not published</span>{{/is-stopped}}{{#groups}} <span class="desk-count {{kind}}{{#has-notes}} some{{/has-notes}}">{{count}} {{short}}</span>{{/groups}}</summary>
    <div class="desk-paper">
    {{#is-stopped}}
    <p><a href="#plainsight_stop">What keeps this page as it was before</a></p>
    {{/is-stopped}}
    {{#file}}
    <p>What you see here is written in <code>{{file}}</code>. Nobody sees this desk but you.</p>
    {{/file}}
    {{^file}}
    <p>The program makes this page out of others. Nobody sees this desk but you.</p>
    {{/file}}
    {{^has-notes}}
    <p>Nothing was found on this page.</p>
    {{/has-notes}}
    {{#groups}}
    {{#has-notes}}
    <section class="{{kind}}">
    <h2>{{label}} <span>({{count}})</span></h2>
    <ol>
    {{#notes}}
    <li>
    {{>note}}
    </li>
    {{/notes}}
    </ol>
    </section>
    {{/has-notes}}
    {{/groups}}
    {{#gaps}}
    <section>
    <h2>What {{name}} still lacks</h2>
    <p>It answers {{answered}} of the {{asked}} things that families can look for. <a href="{{coverage}}">See what is there, and what is missing</a>.</p>
    {{#has-gaps}}
    <ul>
    {{#gaps}}
    <li><a href="{{link}}">{{ask}}</a>: {{result}}{{#is-here}}. <strong>It belongs on this page</strong>{{/is-here}} <span class="where">(<code>{{item}}</code>)</span></li>
    {{/gaps}}
    </ul>
    {{/has-gaps}}
    {{#more}}
    <p>And {{more}} more.</p>
    {{/more}}
    </section>
    {{/gaps}}
    </div>
    </details>
    </aside>

    """,
    "piece": "{{#is-code}}<code>{{text}}</code>{{/is-code}}{{^is-code}}{{text}}{{/is-code}}",
    "note": """
    <p class="what">{{#what}}{{>piece}}{{/what}}</p>
    <p class="where">{{#sentence}}<a class="sentence" href="{{link}}">“{{words}}”</a>, {{/sentence}}line {{line}}{{#file}} of <code>{{file}}</code>{{/file}}</p>
    <p>{{#instead}}{{>piece}}{{/instead}}</p>
    <p class="why">{{#why}}{{>piece}}{{/why}} <a href="{{rule-page}}">More on <code>{{rule}}</code></a></p>

    """,
    "stop": """
    <section id="plainsight_stop" aria-labelledby="plainsight_stop_title">
    <div class="desk-paper">
    <h2 id="plainsight_stop_title">{{#has-pages}}Not published: the pages are as they were before{{/has-pages}}{{^has-pages}}What is still to be written or mended{{/has-pages}}</h2>
    {{#trouble}}
    <p>{{trouble}}</p>
    {{/trouble}}
    {{#has-notes}}
    <p>{{#is-one}}One thing keeps{{/is-one}}{{^is-one}}{{count}} things keep{{/is-one}} the site from being made{{#has-pages}} again{{/has-pages}}. Mend {{#is-one}}it{{/is-one}}{{^is-one}}them{{/is-one}} and save: this page follows.</p>
    <ol>
    {{#notes}}
    <li>
    {{^is-again}}
    <p class="what">{{#what}}{{>piece}}{{/what}}</p>
    {{/is-again}}
    <p class="where">{{#file}}<code>{{file}}</code>, {{/file}}line {{line}}, column {{column}}</p>
    {{#has-excerpt}}
    <pre><code>{{#before}}{{before}}{{/before}}{{#marked}}<mark>{{marked}}</mark>{{/marked}}{{#after}}{{after}}{{/after}}</code></pre>
    {{/has-excerpt}}
    {{^is-again}}
    <p>{{#instead}}{{>piece}}{{/instead}}</p>
    <p class="why">{{#why}}{{>piece}}{{/why}} <a href="{{rule-page}}">More on <code>{{rule}}</code></a></p>
    {{/is-again}}
    </li>
    {{/notes}}
    </ol>
    {{/has-notes}}
    </div>
    </section>

    """,
    "no-site": """
    <h1>There is no site to see yet</h1>
    {{#stop}}
    {{>stop}}
    {{/stop}}
    {{^stop}}
    <p>Mend what must be fixed, and save.</p>
    {{/stop}}

    """,
    "plain": """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'">
    <title>{{title}}</title>
    <link rel="stylesheet" href="/.plainsight/desk.css">
    </head>
    <body class="plainsight-plain">
    <main>
    {{body}}
    </main>
    <script src="/.plainsight/desk.js"{{#version}} data-version="{{version}}"{{/version}}></script>
    </body>
    </html>

    """,
  ]
}
