import CCMarkGFM
import CYAML

/// Of the libraries that read Markdown and YAML: another version may read the same otherwise.
package let parserVersions = "cmark-gfm \(cmark_version()), libyaml " + String(cString: yaml_get_version_string())
