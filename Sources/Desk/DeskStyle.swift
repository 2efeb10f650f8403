package enum DeskStyle {
  /// How the desk looks, beside any site's own style sheet.
  package static let text = """
    #plainsight_desk, #plainsight_stop, .plainsight-plain {
      --desk-ink: #1b1f24; --desk-paper: #ffffff; --desk-line: #767f88; --desk-link: #0a4f86; --desk-bar: #1b1f24;
      --desk-bar-ink: #ffffff; --desk-must: #a3261d; --desk-should: #8a5200; --desk-could: #0a4f86; --desk-tint: #f1f3f5;
      color: var(--desk-ink); font: 1rem/1.5 system-ui, sans-serif; text-align: start;
    }
    @media (prefers-color-scheme: dark) {
      #plainsight_desk, #plainsight_stop, .plainsight-plain {
        --desk-ink: #eef1f3; --desk-paper: #15191d; --desk-line: #7d8891; --desk-link: #8fd0f5; --desk-bar: #2b3239;
        --desk-must: #ff9c92; --desk-should: #f0bd6b; --desk-could: #8fd0f5; --desk-tint: #232a30;
      }
    }
    html:has(#plainsight_desk) { scroll-padding-bottom: 4rem; }
    html:has(#plainsight_desk details[open]) { scroll-padding-bottom: calc(55vh + 4rem); }
    #plainsight_desk { position: sticky; bottom: 0; z-index: 2; margin-block-start: auto; }
    #plainsight_desk .said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
    #plainsight_desk details { margin: 0; padding: 0; border: 0; background: var(--desk-paper); border-block-start: 2px solid var(--desk-bar); }
    #plainsight_desk summary::after { content: none; }
    #plainsight_desk summary::-webkit-details-marker { display: none; }
    #plainsight_desk summary { display: block; list-style: none; margin: 0; padding: 0.45rem 1rem; background: var(--desk-bar); color: var(--desk-bar-ink); font-weight: 400; cursor: pointer; }
    #plainsight_desk summary::before { all: unset; content: "\\25B8"; display: inline-block; inline-size: 1.2em; }
    #plainsight_desk details[open] summary::before { content: "\\25BE"; }
    #plainsight_desk summary .name { font-weight: 700; margin-inline-end: 0.4rem; }
    #plainsight_desk summary .desk-count { display: inline-block; white-space: nowrap; padding: 0 0.45rem; color: inherit; border: 1px solid #b9c2ca; border-radius: 1rem; font-size: 0.9rem; }
    #plainsight_desk summary .some { background: #ffffff; color: #1b1f24; border-inline-start-width: 0.5rem; }
    #plainsight_desk summary .must.some { border-color: #c9372c; }
    #plainsight_desk summary .should.some { border-color: #d98a1a; }
    #plainsight_desk summary .could.some { border-color: #3d8fd1; }
    #plainsight_desk .desk-paper { max-block-size: 55vh; overflow: auto; padding: 0.75rem 1rem 1.25rem; }
    #plainsight_desk .desk-paper > * { max-inline-size: 46rem; margin-inline: auto; }
    #plainsight_desk h2, #plainsight_stop h2 { margin: 1rem 0 0.4rem; font-size: 1.15rem; }
    #plainsight_desk section.must h2, #plainsight_stop h2 { color: var(--desk-must); }
    #plainsight_desk section.should h2 { color: var(--desk-should); }
    #plainsight_desk section.could h2 { color: var(--desk-could); }
    #plainsight_desk p, #plainsight_stop p { margin: 0 0 0.2rem; max-inline-size: none; }
    #plainsight_desk ol, #plainsight_desk ul, #plainsight_stop ol { margin: 0; padding-inline-start: 1.5rem; }
    #plainsight_desk li, #plainsight_stop li { margin-block: 0.3rem 0.9rem; }
    #plainsight_desk ul li { margin-block: 0.3rem; }
    #plainsight_desk .what, #plainsight_stop .what { font-weight: 650; }
    #plainsight_desk a, #plainsight_stop a, .plainsight-plain a { color: var(--desk-link); }
    #plainsight_desk code, #plainsight_stop code { overflow-wrap: anywhere; font-size: 0.92em; }
    #plainsight_stop { padding: 0.5rem 1rem 1rem; background: var(--desk-paper); border-block-end: 0.4rem solid var(--desk-must); }
    #plainsight_stop .desk-paper { max-inline-size: 46rem; margin-inline: auto; }
    #plainsight_stop pre, .plainsight-plain pre { margin: 0.3rem 0; padding: 0.5rem; background: var(--desk-tint); white-space: pre-wrap; overflow-wrap: anywhere; }
    #plainsight_stop mark { background: #ffd34d; color: #1b1f24; }
    .plainsight-plain { margin: 0; background: var(--desk-paper); }
    .plainsight-plain main { max-inline-size: 44rem; margin-inline: auto; padding: 1rem; }
    .plainsight-plain { overflow-wrap: anywhere; }
    .plainsight-plain table { border-collapse: collapse; }
    ::highlight(plainsight-could) { text-decoration: underline dotted 2px #3d8fd1; }
    ::highlight(plainsight-should) { text-decoration: underline wavy 2px #d98a1a; }
    ::highlight(plainsight-must) { text-decoration: underline wavy 2px #c9372c; }
    ::highlight(plainsight-shown) { background-color: #ffd34d; color: #1b1f24; }
    @media print { #plainsight_desk, #plainsight_stop { display: none; } }
    """
}
