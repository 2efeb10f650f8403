// libxml2 shows its own use of ICU in its headers. Foundation brings another ICU, and the two cannot be imported together.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
