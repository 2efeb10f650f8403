/// Some of a council's pages, made when they are asked for and handed over one by one so that none need be kept.
package struct PagePiece: Sendable {
  package let make: @Sendable (_ write: (OutputFile) throws -> Void) throws -> Void
}
